// The language server, whatever it runs in: answers a client's requests over a connection.
import {
  type Connection,
  ErrorCodes,
  type Hover,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { hover } from "../assist/hover.ts";
import { followChanges } from "./changes.ts";
import { readClient, serverCapabilities } from "./client.ts";
import { codeActions } from "./code-actions.ts";
import type { Runtime } from "./runtime.ts";
import { createSession, type Session } from "./session.ts";
import { toRange } from "./to-lsp.ts";

/** Starts to listen. The host has made the connection and ends the process when it is closed. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  documents.listen(connection);
  let isInitialized = false;
  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (isInitialized) return new ResponseError<never>(ErrorCodes.InvalidRequest, "The server is initialized already.");
    isInitialized = true;
    const client = readClient(params);
    const session = createSession(connection, documents, client, runtime);
    followChanges(session);
    answerRequests(session);
    return { capabilities: serverCapabilities(client), serverInfo: { name: "batchguard" } };
  });
  connection.listen();
}

function answerRequests({ connection, results, engine, client, presentation, guarded }: Session): void {
  connection.onCodeAction(({ textDocument, context }, token) =>
    guarded([], token, async () => {
      const linted = await results.current(textDocument.uri);
      return linted === undefined ? [] : codeActions(linted, context, presentation, engine);
    }),
  );
  connection.onHover(({ textDocument, position }, token) =>
    guarded<Hover | null>(null, token, async () => {
      const linted = await results.current(textDocument.uri);
      if (linted === undefined) return null;
      const { document, result } = linted;
      const { translate } = presentation;
      const answer = hover(result, document.offsetAt(position), { translate, format: client.hoverFormat, rule });
      return answer
        ? { contents: { kind: client.hoverFormat, value: answer.text }, range: toRange(document, answer.span) }
        : null;
    }),
  );
  const rule = (id: string) => engine.rules.find((each) => each.id === id);
}
