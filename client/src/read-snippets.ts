// Hands our files of snippets to a server that has no files of its own.
import { type ExtensionContext, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { readSnippetsRequest } from "./protocol.ts";

/** Registers the handler; it stays registered over restarts of the client. */
export function answerSnippetRequest(client: BaseLanguageClient, { extensionUri }: ExtensionContext): void {
  client.onRequest(readSnippetsRequest, () => Promise.all(files.map((name) => readText(extensionUri, name))));
}

/** By name, since the extension's folder can't be listed everywhere. */
const files = ["arm-resources", "arm-templates", "data-plane-bodies", "management-bodies", "pool-properties"];

async function readText(extension: Uri, name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, `snippets/${name}.json`)));
}
