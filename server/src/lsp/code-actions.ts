// Offers fixes for the diagnostics at a place, made from the text as it is now.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Command,
  CreateFile,
  type Diagnostic,
  type Position,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assistTexts } from "../assist/assist-texts.ts";
import { type QuickFix, quickFixes } from "../assist/quick-fixes.ts";
import { shownFindings } from "../assist/shown-findings.ts";
import type { Finding } from "../lint/finding.ts";
import { fixToFixpoint } from "../lint/fix-all.ts";
import { applyEdits } from "../text/apply-edits.ts";
import { fixAllKind, section } from "./client.ts";
import type { Linted } from "./lint-results.ts";
import { selectPlaceholderCommand } from "./protocol.ts";
import type { Engine } from "./runtime.ts";
import { type Presentation, toRange, toWorkspaceEdit } from "./to-lsp.ts";

/** The quick fixes for the diagnostics of `context`, and what it asks for by kind. */
export function codeActions(
  linted: Linted,
  context: CodeActionContext,
  presentation: Presentation,
  engine: Engine,
): CodeAction[] {
  const actions = asksFor(context, CodeActionKind.QuickFix) ? quickFixActions(linted, context, presentation) : [];
  // Whoever asks without a kind wants the light bulb's list, where "fix all" has no place.
  const isFixAll = context.only !== undefined && asksFor(context, fixAllKind);
  return isFixAll ? [...actions, ...fixAllActions(linted, presentation, engine)] : actions;
}

/** A kind stands for all kinds below it. */
export function asksFor({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixActions(linted: Linted, context: CodeActionContext, presentation: Presentation): CodeAction[] {
  const matches = matchDiagnostics(linted, context.diagnostics);
  return toCodeActions(linted, quickFixes(linted.result, [...matches.keys()]), matches, presentation);
}

/** The diagnostics that a client asks about, by the findings they speak of. */
export type Matches = ReadonlyMap<Finding, Diagnostic>;

/** The fixes as the client is offered them; those are left out that it can't apply. */
export function toCodeActions(
  linted: Linted,
  fixes: readonly QuickFix[],
  matches: Matches,
  presentation: Presentation,
): CodeAction[] {
  return fixes.flatMap((fix) => {
    const edit = editOf(linted, fix, presentation);
    if (edit === undefined) return [];
    const title = presentation.translate(fix.title);
    const command = placeholderCommand(linted, fix, title, presentation);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: fix.findings.flatMap((finding) => matches.get(finding) ?? []),
      edit,
      ...(fix.preferred && { isPreferred: true }),
      ...(command && { command }),
    };
  });
}

function editOf(linted: Linted, fix: QuickFix, presentation: Presentation): WorkspaceEdit | undefined {
  const edit = toWorkspaceEdit(linted, fix.edits, presentation);
  const [created] = fix.createsFile ? fix.edits : [];
  if (created === undefined || edit === undefined) return edit;
  if (!presentation.client.createsFiles || edit.documentChanges === undefined) return undefined;
  // It fails if the file has come into being meanwhile, which is better than to write over it.
  return { documentChanges: [CreateFile.create(presentation.open.uriOf(created.file)), ...edit.documentChanges] };
}

/** The findings that the diagnostics speak of: those of the same rule at the same place in the text of today. */
export function matchDiagnostics(linted: Linted, diagnostics: readonly Diagnostic[]): Matches {
  const ours = diagnostics.filter(({ source }) => source === section);
  const matches = new Map<Finding, Diagnostic>();
  if (ours.length === 0) return matches;
  const { document } = linted;
  const shown = shownFindings(linted.result).map((finding) => ({ finding, range: toRange(document, finding.span) }));
  const asked = ours.map((diagnostic) => {
    const isExact = shown.some(({ finding, range }) => isAt(finding, range, diagnostic));
    return isExact ? diagnostic : { ...diagnostic, range: fromBytes(document, diagnostic.range) };
  });
  for (const { finding, range } of shown) {
    const diagnostic = ours[asked.findIndex((each) => isAt(finding, range, each))];
    if (diagnostic !== undefined) matches.set(finding, diagnostic);
  }
  return matches;
}

function isAt(finding: Finding, a: Range, { code, range: b }: Diagnostic): boolean {
  return (
    code === finding.rule &&
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** Neovim 0.7 hands diagnostics back with columns that count bytes of UTF-8, whatever was agreed on. */
function fromBytes(document: TextDocument, { start, end }: Range): Range {
  const toUnits = ({ line, character }: Position): Position => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    const before = new TextEncoder().encode(text).subarray(0, character);
    return { line, character: new TextDecoder("utf-8", { ignoreBOM: true }).decode(before).length };
  };
  return { start: toUnits(start), end: toUnits(end) };
}

/** Asks the client, if it can, to select what has to be filled in, where it will stand after the edit. */
function placeholderCommand(
  linted: Linted,
  { edits: files, placeholder }: QuickFix,
  title: string,
  { client, open }: Presentation,
): Command | undefined {
  if (!client.selectPlaceholder || placeholder === undefined) return undefined;
  // A fix with something to fill in edits one file: the document, or the project file.
  const [{ file, edits: own } = { file: "", edits: [] }] = files;
  const first = own.find(({ newText }) => newText.includes(placeholder));
  const text = linted.request.sources.files.get(file);
  if (first === undefined || typeof text !== "string") return undefined;
  const uri = file === linted.request.file ? linted.document.uri : open.uriOf(file);
  const after = TextDocument.create(uri, linted.document.languageId, 0, applyEdits(text, own));
  const shift = own
    .filter(({ span }) => span.end <= first.span.start && span !== first.span)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const start = first.span.start + shift + first.newText.indexOf(placeholder);
  const range = toRange(after, { start, end: start + placeholder.length });
  return { title, command: selectPlaceholderCommand, arguments: [uri, range] };
}

/** All safe fixes of this document, repeated until none is left. */
function fixAllActions(linted: Linted, presentation: Presentation, engine: Engine): CodeAction[] {
  if (!shownFindings(linted.result).some(({ fixes }) => fixes.some(({ safe }) => safe))) return [];
  const { edits } = fixToFixpoint(linted.request, (next) => engine.lint(next), { thisFileOnly: true });
  const edit = edits.length > 0 && toWorkspaceEdit(linted, edits, presentation);
  return edit ? [{ title: presentation.translate(assistTexts.say("assist.fix.all")), kind: fixAllKind, edit }] : [];
}
