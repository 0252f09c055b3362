// A language client in memory, wired to a server as two processes would be.
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  type InitializeParams,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Runtime } from "../../server/src/lsp/runtime.ts";
import { startServer } from "../../server/src/lsp/serve.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { fakeEngine } from "./fake-engine.ts";

/** What VS Code can do, as far as the server asks. */
export const ableClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    diagnostic: {},
  },
};

/** The same client if it can't ask for diagnostics. */
export const pushedClient: ClientCapabilities = {
  ...ableClient,
  textDocument: { ...ableClient.textDocument, diagnostic: undefined as never },
};

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly runtime?: Partial<Runtime>;
  readonly folders?: readonly string[];
}

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What `workspace/configuration` is answered with. */
  configuration: unknown;
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  readonly registered: string[];
  refreshes: number;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, text: string, range?: Range): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  actions(uri: string, diagnostics: readonly Diagnostic[], only?: string[]): Promise<CodeAction[]>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  /** Waits until the server has taken all that was sent so far. */
  arrived(): Promise<unknown>;
  /** Waits until the condition holds; fails after some seconds. */
  until(condition: () => boolean): Promise<void>;
  end(): void;
}

export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    engine: fakeEngine,
    today: () => "2026-11-21",
    translator: createTranslator,
    ...options.runtime,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = createClient(connection);
  connection.listen();
  const params: InitializeParams = {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? ableClient,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  };
  const initialized = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification("initialized", {});
  return Object.assign(client, { initialized });
}

function createClient(connection: ProtocolConnection): Omit<TestClient, "initialized"> {
  const client = {
    connection,
    configuration: null as unknown,
    published: [] as PublishDiagnosticsParams[],
    log: [] as string[],
    registered: [] as string[],
    refreshes: 0,
    open: (uri: string, text: string, version = 1) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId: "json", version, text },
      }),
    change: (uri: string, version: number, text: string, range?: Range) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [range === undefined ? { text } : { range, text }],
      }),
    close: (uri: string) => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    pull: (uri: string, previousResultId?: string) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async diagnostics(uri: string) {
      const report = await client.pull(uri);
      return report.kind === "full" ? report.items : [];
    },
    async actions(uri: string, diagnostics: readonly Diagnostic[], only?: string[]) {
      const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const context = { diagnostics: [...diagnostics], ...(only && { only }) };
      const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
      return (actions ?? []) as CodeAction[];
    },
    hover: (uri: string, line: number, character: number) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } }),
    arrived: () => client.hover("untitled:none", 0, 0),
    until,
    end: () => connection.dispose(),
  };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => client.configuration));
  connection.onRequest(DiagnosticRefreshRequest.type, () => void client.refreshes++);
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    client.registered.push(...registrations.map(({ method }) => method));
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void client.published.push(params));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void client.log.push(message));
  return client;
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error("What the test waits for did not happen.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Something that a test holds back until it says so. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
