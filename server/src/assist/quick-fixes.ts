// Chooses the quick fixes to offer for some findings of a document.
import type { FileEdits, Finding, PlannedFix } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";
import { planSuppressFixes, type SuppressFix, type SuppressTarget } from "../lint/suppress-fixes.ts";
import { groupBy } from "../text/group-by.ts";
import type { Message } from "../text/message.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { assistTexts } from "./assist-texts.ts";
import { shownFindings } from "./shown-findings.ts";

export interface QuickFix {
  readonly title: Message;
  readonly edits: readonly FileEdits[];
  /** The findings that it mends, among those that were asked about. */
  readonly findings: readonly Finding[];
  readonly safe: boolean;
  /** True for the one that an editor may apply without asking which. */
  readonly preferred: boolean;
  /** A text among the new ones that the user still has to fill in. */
  readonly placeholder: string | undefined;
  /** True if its only file does not exist yet, so that the edit holds the whole text. */
  readonly createsFile?: boolean;
}

/**
 * The fixes of the `selected` findings, in their order, then one for all findings of each of their rules where that
 * would mend several. At most one is preferred: the first safe one, else the first.
 */
export function quickFixes(result: LintResult, selected: readonly Finding[]): readonly QuickFix[] {
  const single = singleFixes(selected);
  const preferred = single.find(({ safe }) => safe) ?? single[0];
  return [
    ...single.map((fix) => (fix === preferred ? { ...fix, preferred: true } : fix)),
    ...fixesOfWholeRules(result, selected),
  ];
}

/** The ways to accept the `selected` findings, in their order; never preferred, as accepting is no way of mending. */
export function suppressFixes(selected: readonly Finding[], target: SuppressTarget): readonly QuickFix[] {
  const fixes = selected.flatMap((finding) => planSuppressFixes(finding, target).map((fix) => ({ fix, finding })));
  const groups = groupBy(fixes, ({ fix, finding }) => JSON.stringify([finding.rule, fix.edits]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [
          suppressFix(
            first.fix,
            group.map(({ finding }) => finding),
          ),
        ];
  });
}

function suppressFix({ form, edits, placeholder, createsFile }: SuppressFix, findings: readonly Finding[]): QuickFix {
  const title = assistTexts.say(`assist.suppress.${form}`, { rule: findings[0]?.rule ?? "" });
  return { title, edits: [edits], findings, placeholder, createsFile, safe: false, preferred: false };
}

/** One for each fix; findings that would be mended by the very same edits under the same title share one. */
export function singleFixes(selected: readonly Finding[]): readonly QuickFix[] {
  const shared = new Map<string, { fix: PlannedFix; findings: Finding[] }>();
  for (const finding of selected) {
    for (const fix of finding.fixes) {
      const key = JSON.stringify([fix.title, fix.edits]);
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { fix, findings: [finding] });
      else known.findings.push(finding);
    }
  }
  return [...shared.values()].map(({ fix: { title, edits, safe, placeholder }, findings }) => {
    return { title, edits, safe, placeholder, findings, preferred: false };
  });
}

function fixesOfWholeRules(result: LintResult, selected: readonly Finding[]): readonly QuickFix[] {
  const rules = [...new Set(selected.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const { edits, count } = mergeSafeFixes(result, rule);
    if (count < 2) return [];
    return {
      title: assistTexts.say("assist.fix.all-of-rule", { rule }),
      edits: [{ file: result.file, edits }],
      findings: selected.filter((finding) => finding.rule === rule),
      safe: true,
      preferred: false,
      placeholder: undefined,
    };
  });
}

/** Takes the first safe fix of each finding of a rule that stays in this file; of fixes that touch, the earlier. */
function mergeSafeFixes(result: LintResult, rule: string): { edits: readonly TextEdit[]; count: number } {
  const merged: TextEdit[] = [];
  let count = 0;
  let end = -1;
  const fixes = shownFindings(result)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes.find((fix) => isBulkFix(fix, result.file)) ?? [])
    .map((fix) => fix.edits.flatMap(({ edits }) => edits))
    .sort((a, b) => startOf(a) - startOf(b));
  for (const edits of fixes) {
    if (startOf(edits) <= end && edits.some((edit) => merged.some((other) => touches(edit.span, other.span)))) continue;
    merged.push(...edits);
    end = Math.max(end, ...edits.map(({ span }) => span.end));
    count++;
  }
  return { edits: merged, count };
}

function isBulkFix(fix: PlannedFix, file: string): boolean {
  return fix.safe && fix.edits.every((edits) => edits.file === file && edits.edits.length > 0);
}

function startOf(edits: readonly TextEdit[]): number {
  return Math.min(...edits.map(({ span }) => span.start));
}

/** Neighbours may share a comma, so they do not go together either. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
