// The extension's entry point where it runs under Node: on the desktop and on a remote machine.
import { realpath } from "node:fs/promises";
import { type ExtensionContext, Uri } from "vscode";
import { type BaseLanguageClient, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientId, clientName, startClient } from "./start-client.ts";

let client: BaseLanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server-node.cjs");
  client = await startClient(context, {
    createClient: (options) =>
      new LanguageClient(clientId, clientName, { module, transport: TransportKind.ipc }, options),
    resolveLinks: async (uri) => Uri.file(await realpath(uri.fsPath)),
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
