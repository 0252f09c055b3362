// The extension's entry point in the browser, where the language server is a web worker.
import { type ExtensionContext, Uri } from "vscode";
import { type BaseLanguageClient, LanguageClient } from "vscode-languageclient/browser";
import { clientId, clientName, startClient } from "./start-client.ts";

let client: BaseLanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, "dist/server-browser.js").toString(true);
  client = await startClient(context, {
    createClient: (options) => new LanguageClient(clientId, clientName, async () => replaceWorker(server), options),
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}

/** A worker can't end itself when the client restarts, as a process would. */
function replaceWorker(server: string): Worker {
  worker?.terminate();
  worker = new Worker(server, { name: clientName });
  return worker;
}
