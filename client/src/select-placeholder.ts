// Selects what a quick fix has left for the user to fill in.
import { commands, type Disposable, Range, Selection, Uri, window } from "vscode";
import type { Range as ProtocolRange } from "vscode-languageclient";
import { selectPlaceholderCommand } from "./protocol.ts";

/** Registers the command that the server puts behind such a fix; it runs when the edit has been applied. */
export function registerSelectPlaceholder(): Disposable {
  return commands.registerCommand(selectPlaceholderCommand, selectPlaceholder);
}

/** The file may be one that the fix has just written, so it is opened where it is not in sight. */
async function selectPlaceholder(uri: string, { start, end }: ProtocolRange): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri, true));
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
