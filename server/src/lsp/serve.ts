// The language server, whatever it runs in: answers a client's requests over a connection.
import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ExplainedRule } from "../assist/hover.ts";
import { ownRules } from "../lint/own-rules.ts";
import { followChanges } from "./changes.ts";
import { answerCheckFile } from "./check-files.ts";
import { answerParameterFiles } from "./choose-parameter-files.ts";
import { readClient, serverCapabilities } from "./client.ts";
import { codeActions } from "./code-actions.ts";
import { answerCodeLenses } from "./code-lenses.ts";
import { answerCommands, commandsFor } from "./commands.ts";
import { completionsAt } from "./completions.ts";
import { answerHarden } from "./harden.ts";
import { hoverAt } from "./hovers.ts";
import { answerPosture } from "./posture.ts";
import type { Runtime } from "./runtime.ts";
import { createSession, type Session } from "./session.ts";
import { withSnippets } from "./snippets.ts";
import { suppressActions } from "./suppress-actions.ts";

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
    const serverInfo = { name: "batchguard", ...(runtime.version && { version: runtime.version }) };
    return { capabilities: serverCapabilities(client, commandsFor(client)), serverInfo };
  });
  connection.listen();
}

function answerRequests(session: Session): void {
  const { connection, results, engine, presentation, guarded } = session;
  const rules = new Map([...engine.rules, ...ownRules].map((rule): [string, ExplainedRule] => [rule.id, rule]));
  connection.onCodeAction(({ textDocument, context }, token) =>
    guarded([], token, async () => {
      const linted = await results.current(textDocument.uri);
      if (linted === undefined) return [];
      const further = await suppressActions(linted, context, session);
      return [...codeActions(linted, context, presentation, engine), ...further];
    }),
  );
  answerCommands(session);
  answerCheckFile(session);
  answerParameterFiles(session);
  answerCodeLenses(session);
  answerHarden(session);
  answerPosture(session);
  connection.onCompletion(({ textDocument, position }, token) =>
    guarded(null, token, async () => {
      const list = await completionsAt(textDocument.uri, position, session);
      return withSnippets(list, textDocument.uri, position, session);
    }),
  );
  connection.onHover(({ textDocument, position }, token) =>
    guarded(null, token, async () => {
      const linted = await results.current(textDocument.uri);
      return linted === undefined ? null : hoverAt(linted, position, presentation, rules);
    }),
  );
}
