// What the suites share, those in the browser too: opening files, and waiting for what VS Code answers later.
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";

/** How long VS Code may take, in milliseconds: far more than it needs on a busy machine with two cores. */
const deadline = 15_000;

/** The URI of a file of the test workspace, which is a fresh copy of test/vscode/workspace/. */
export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error("The suite needs an open folder.");
  }
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in an editor. */
export async function open(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(workspaceFile(name));
  await window.showTextDocument(document);
  return document;
}

/**
 * Opens a copy of files of the test workspace, so that no test sees what another one did to them.
 *
 * @param name of a new folder for the copies.
 * @param files the one to open first; then those that belong to it. Their names stay.
 */
export async function openCopy(name: string, ...files: readonly string[]): Promise<TextDocument> {
  const copies = files.map((file) => `copies/${name}/${file.slice(file.lastIndexOf("/") + 1)}`);
  for (const [index, file] of files.entries()) {
    await workspace.fs.copy(workspaceFile(file), workspaceFile(copies[index] ?? ""));
  }
  return open(copies[0] ?? "");
}

/** Writes a file into the test workspace and opens it. */
export async function openText(name: string, text: string): Promise<TextDocument> {
  await workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
  return open(name);
}

/** Changes settings of ours for the workspace, undefined taking one out; returns how to undo that. */
export async function changeSettings(settings: Readonly<Record<string, unknown>>): Promise<() => Promise<void>> {
  const configuration = workspace.getConfiguration("batchguard");
  const before = Object.keys(settings).map((name) => [name, configuration.inspect(name)?.workspaceValue] as const);
  const write = async (values: readonly (readonly [string, unknown])[]) => {
    for (const [name, value] of values) {
      await workspace.getConfiguration("batchguard").update(name, value, ConfigurationTarget.Workspace);
    }
  };
  await write(Object.entries(settings));
  return () => write(before);
}

/** Replaces the first occurrence of a text in a document, as an edit by the user would. */
export async function replaceText(document: TextDocument, text: string, replacement: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), replacement);
  await workspace.applyEdit(edit);
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/**
 * Asks again and again until an answer is accepted.
 *
 * Most of what VS Code answers right after start is provisional: providers come and go, and requests are cancelled.
 *
 * @throws {Error} with the last answer, when the deadline has passed.
 */
export async function poll<T>(what: string, ask: () => T | Thenable<T>, accept: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}. The last answer was ${JSON.stringify(answer, undefined, 1)}`);
    }
    await pause(50);
  }
}

/** @param milliseconds to wait. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Our diagnostics of a document as they are now. */
export function diagnosticsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === "batchguard");
}

/** Our diagnostics of a document, as soon as they are as expected. */
export function waitForDiagnostics(
  uri: Uri,
  accept: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return poll(`diagnostics of ${uri.path}`, () => diagnosticsOf(uri), accept);
}

/** Each diagnostic with the text that it underlines, such as `secret-inline-user-password: "…"`, sorted. */
export function squiggles(document: TextDocument): readonly string[] {
  return diagnosticsOf(document.uri)
    .map((diagnostic) => squiggle(document, diagnostic))
    .sort();
}

/** A diagnostic with the text that it underlines. */
export function squiggle(document: TextDocument, diagnostic: Diagnostic): string {
  return `${ruleOf(diagnostic)}: ${document.getText(diagnostic.range)}`;
}

/** Waits until exactly these squiggles are there, in any order. */
export async function waitForSquiggles(document: TextDocument, ...expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...expected].sort());
  await poll(
    `the squiggles ${wanted} in ${document.uri.path}`,
    () => squiggles(document),
    (found) => JSON.stringify(found) === wanted,
  );
}

/** The id of the rule that made a diagnostic. */
export function ruleOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : code);
}

/** The code actions offered for a range, as soon as they are as expected (at least one, if nothing is said). */
export function codeActions(
  uri: Uri,
  range: Range,
  accept: (actions: readonly CodeAction[]) => boolean = (actions) => actions.length > 0,
  kind?: string,
): Promise<readonly CodeAction[]> {
  const ask = () => commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind, 50);
  return poll(`code actions in ${uri.path}`, ask, accept);
}

/** The one code action of this title that is offered for a range. */
export async function fixIn({ uri }: TextDocument, title: string, range: Range): Promise<CodeAction> {
  const isIt = (action: CodeAction) => action.title === title;
  const actions = await codeActions(uri, range, (all) => all.some(isIt));
  const [fix, ...others] = actions.filter(isIt);
  if (fix === undefined || others.length > 0) {
    throw new Error(`"${title}" is offered ${1 + others.length} times.`);
  }
  return fix;
}

/** Does what choosing the action in the menu does: its edit, then its command. */
export async function applyAction(action: CodeAction): Promise<void> {
  if (action.edit !== undefined && !(await workspace.applyEdit(action.edit))) {
    throw new Error(`The edit of "${action.title}" was refused.`);
  }
  if (action.command !== undefined) {
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** The first position of `text` in a document, moved by `offset` characters. */
export function positionOf(document: TextDocument, text: string, offset = 0): Position {
  const index = document.getText().indexOf(text);
  if (index < 0) {
    throw new Error(`${document.uri.path} does not hold ${text}.`);
  }
  return document.positionAt(index + offset);
}

/** Where the first occurrence of `text` in a document is. */
export function rangeOf(document: TextDocument, text: string): Range {
  return new Range(positionOf(document, text), positionOf(document, text, text.length));
}
