// Hands the Japanese texts of findings to a server that has no files of its own.
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";

/** The content of the extension's file; undefined, with a word in the log, if it can't be read. */
export async function readJapanese(
  { extensionUri }: ExtensionContext,
  output: LogOutputChannel | undefined,
): Promise<string | undefined> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "l10n/catalogue.ja.json"));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    output?.warn("The Japanese texts could not be read.", String(error));
    return undefined;
  }
}
