// Reads the Japanese texts that lie in the extension's folder, wherever that is.
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";

/** The content of one of the extension's files; undefined, with a word in the log, if it can't be read. */
export async function readJapanese(
  { extensionUri }: ExtensionContext,
  file: "l10n/catalogue.ja.json" | "l10n/bundle.l10n.ja.json",
  output: LogOutputChannel | undefined,
): Promise<string | undefined> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, file));
    return new TextDecoder().decode(bytes);
  } catch (error) {
    output?.warn("The Japanese texts could not be read.", String(error));
    return undefined;
  }
}
