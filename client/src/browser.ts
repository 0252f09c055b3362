// The extension's entry point in the browser, where the language server is a web worker.
import { type ExtensionContext, Uri } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { readJapanese } from "./japanese-texts.ts";
import { clientId, clientName, startClient } from "./start-client.ts";
import { locale } from "./words.ts";

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;
let japanese: string | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, "dist/server-browser.js").toString(true);
  client = await startClient(context, {
    createClient: (options) =>
      new LanguageClient(clientId, clientName, () => startServer(context, server, options), options),
    japanese: () => japanese,
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}

/** Starts the worker; the texts it can't read by itself are at hand when the client initializes it. */
async function startServer(
  context: ExtensionContext,
  server: string,
  { outputChannel }: LanguageClientOptions,
): Promise<MessageTransports> {
  japanese = locale() === "ja" ? await readJapanese(context, "l10n/catalogue.ja.json", outputChannel) : undefined;
  return connect(replaceWorker(server));
}

/**
 * The way to and from a worker. The client would find it by itself if it knew the worker as one, but `instanceof Worker`
 * never holds in VS Code, which has put a function of its own in the place of that class.
 */
function connect(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A worker can't end itself when the client restarts, as a process would. */
function replaceWorker(server: string): Worker {
  worker?.terminate();
  worker = new Worker(server, { name: clientName });
  return worker;
}
