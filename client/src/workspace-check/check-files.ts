// Has the server check files, a few at a time, so that it stays free for who is typing.
import { type CancellationToken, Uri } from "vscode";
import type { BaseLanguageClient, Diagnostic } from "vscode-languageclient";
import { type CheckedFile, checkFileRequest } from "../protocol.ts";
import type { Checked } from "./findings.ts";

/** How many files the server is asked for at once: while it reads one, it can lint another. */
const atOnce = 4;

/**
 * Checks the files in their order, and calls `checked` with each result. Ends early when the token is cancelled. A file
 * that can't be checked is passed with undefined.
 */
export async function checkFiles(
  client: BaseLanguageClient,
  uris: readonly Uri[],
  token: CancellationToken,
  checked: (uri: Uri, result: Checked | undefined) => void,
): Promise<void> {
  const waiting = uris.values();
  const worker = async () => {
    for (const uri of waiting) {
      if (token.isCancellationRequested) return;
      const result = await checkFile(client, uri, token);
      if (token.isCancellationRequested) return;
      checked(uri, result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function checkFile(client: BaseLanguageClient, uri: Uri, token: CancellationToken): Promise<Checked | undefined> {
  try {
    const params = { uri: client.code2ProtocolConverter.asUri(uri) };
    const answer = await client.sendRequest<CheckedFile<Diagnostic>>(checkFileRequest, params, token);
    return {
      kind: answer.kind,
      isPossible: answer.isPossible,
      diagnostics: await client.protocol2CodeConverter.asDiagnostics([...answer.diagnostics], token),
      dependsOn: new Set(answer.dependsOn.map((other) => Uri.parse(other, true).toString())),
    };
  } catch (error) {
    if (!token.isCancellationRequested) client.warn(`${uri.toString()} could not be checked.`, error, false);
    return undefined;
  }
}
