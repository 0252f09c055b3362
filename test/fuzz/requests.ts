// The requests of a long session: sent without waiting, some of them cancelled, and counted until they are answered.
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from "vscode-languageserver/node";
import { checkFileRequest, parameterFilesRequest } from "../../server/src/lsp/protocol.ts";
import type { TestClient } from "../lsp/client.ts";
import type { Random } from "./random.ts";
import { type OpenText, positionIn } from "./typing.ts";

export interface Requests {
  /** Sends one about a place in the document. */
  send(document: OpenText): void;
  pending(): number;
  /** Waits until all of them are answered. */
  settle(): Promise<void>;
  /** Answers that no client expects. */
  failures(): readonly string[];
  summary(): string;
}

/** Longer than any answer takes: what comes later never comes. */
const patience = 60_000;
const expected: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

export function createRequests(client: TestClient, random: Random): Requests {
  const pending = new Map<number, { readonly method: string; readonly answer: Promise<void> }>();
  const failures: string[] = [];
  const counts = { sent: 0, cancelled: 0, refused: 0 };

  function send(document: OpenText): void {
    const [method, params] = requestAbout(document, random);
    const source = new CancellationTokenSource();
    const id = ++counts.sent;
    const answer = client.connection
      .sendRequest(method, params, source.token)
      .then(
        () => {},
        ({ code, message }: ResponseError) => {
          counts.refused++;
          if (!expected.includes(code)) failures.push(`${method}: ${code} ${message}`);
        },
      )
      .finally(() => pending.delete(id));
    pending.set(id, { method, answer });
    if (!random.oneIn(4)) return;
    counts.cancelled++;
    if (random.oneIn(2)) source.cancel();
    else setImmediate(() => source.cancel());
  }

  async function settle(): Promise<void> {
    const answers = Promise.all([...pending.values()].map(({ answer }) => answer));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const give = () =>
        reject(new Error(`unanswered: ${[...pending.values()].map(({ method }) => method).join(", ")}`));
      timer = setTimeout(give, patience);
    });
    await Promise.race([answers, late]).finally(() => clearTimeout(timer));
  }

  return {
    send,
    settle,
    pending: () => pending.size,
    failures: () => failures,
    summary: () =>
      `${counts.sent} requests, all answered, ${counts.cancelled} cancelled, ${counts.refused} answered with an error`,
  };
}

function requestAbout({ uri, text }: OpenText, random: Random): [method: string, params: object] {
  const at = positionIn(text, random.below(text.length + 1));
  const textDocument = { uri };
  return random.pick<[string, object]>([
    ["textDocument/diagnostic", { textDocument }],
    ["textDocument/hover", { textDocument, position: at }],
    ["textDocument/completion", { textDocument, position: at }],
    ["textDocument/codeAction", { textDocument, range: { start: at, end: at }, context: { diagnostics: [] } }],
    [
      "textDocument/codeAction",
      { textDocument, range: { start: at, end: at }, context: { diagnostics: [], only: ["source.fixAll"] } },
    ],
    ["textDocument/codeLens", { textDocument }],
    [checkFileRequest, { uri: random.oneIn(2) ? uri : "file:///work/unopened.json" }],
    [parameterFilesRequest, { uri }],
  ]);
}
