// Offers fixes for the diagnostics at a place, made from the text as it is now.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type Range,
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
function asksFor({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixActions(linted: Linted, context: CodeActionContext, presentation: Presentation): CodeAction[] {
  const matches = matchDiagnostics(linted, context.diagnostics);
  return quickFixes(linted.result, [...matches.keys()]).flatMap((fix) => {
    const edit = toWorkspaceEdit(linted, fix.edits, presentation);
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

/** The findings that the diagnostics speak of: those of the same rule at the same place in the text of today. */
function matchDiagnostics(linted: Linted, diagnostics: readonly Diagnostic[]): Map<Finding, Diagnostic> {
  const ours = diagnostics.filter(({ source }) => source === section);
  const matches = new Map<Finding, Diagnostic>();
  if (ours.length === 0) return matches;
  for (const finding of shownFindings(linted.result)) {
    const isSame = ({ code, range }: Diagnostic) =>
      code === finding.rule && isSameRange(range, toRange(linted.document, finding.span));
    const diagnostic = ours.find(isSame);
    if (diagnostic !== undefined) matches.set(finding, diagnostic);
  }
  return matches;
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** Asks the client, if it can, to select what has to be filled in, where it will stand after the edit. */
function placeholderCommand(
  linted: Linted,
  { edits, placeholder }: QuickFix,
  title: string,
  { client }: Presentation,
): Command | undefined {
  const own = edits.find(({ file }) => file === linted.request.file)?.edits;
  const first = own?.find(({ newText }) => placeholder !== undefined && newText.includes(placeholder));
  if (!client.selectPlaceholder || placeholder === undefined || own === undefined || first === undefined)
    return undefined;
  const { uri, version, languageId } = linted.document;
  const after = TextDocument.create(uri, languageId, version, applyEdits(linted.document.getText(), own));
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
