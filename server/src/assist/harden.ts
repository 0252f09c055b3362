// Hardens one account or pool: all that is safe at once, and a list of what somebody has to decide.
import type { Finding } from "../lint/finding.ts";
import { type FixRun, fixToFixpoint } from "../lint/fix-all.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import type { Severity } from "../rules/rule.ts";
import type { Message } from "../text/message.ts";
import { assistTexts } from "./assist-texts.ts";
import { type DocumentSubject, documentSubjects, findSubject, type SubjectReference } from "./document-subjects.ts";
import { type QuickFix, singleFixes } from "./quick-fixes.ts";

/**
 * Applies the safe fixes of one subject that edit this document only, until none is left: what the fixes themselves
 * bring up is mended too, and what other subjects have stays.
 */
export function hardenSubject(
  request: LintRequest,
  lint: (request: LintRequest) => LintResult,
  reference: SubjectReference,
): FixRun {
  const accepted = new Map<LintResult, ReadonlySet<Finding>>();
  const lintAndFind = (next: LintRequest): LintResult => {
    const result = lint(next);
    const subjects = documentSubjects(result, next.sources.files.get(next.file) ?? "");
    accepted.set(result, new Set(findSubject(subjects, reference)?.findings));
    return result;
  };
  const accepts = (finding: Finding, result: LintResult) => accepted.get(result)?.has(finding) === true;
  return fixToFixpoint(request, lintAndFind, { thisFileOnly: true, accepts });
}

/** What is left to decide about one finding. */
export interface Decision {
  readonly finding: Finding;
  /** The ways to mend it; none where that takes more than an edit. */
  readonly fixes: readonly QuickFix[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The open findings of a subject, the gravest first, each with its fixes. */
export function decisionsOf({ findings }: DocumentSubject): readonly Decision[] {
  return [...findings]
    .sort((a, b) => ranks[a.severity] - ranks[b.severity])
    .map((finding) => ({ finding, fixes: singleFixes([finding]) }));
}

/** What an account or pool is called in a sentence. */
export function nameSubject({ kind, name }: SubjectReference): Message {
  const word = assistTexts.say(`assist.subject.${kind === "account" || kind === "autoPool" ? kind : "pool"}`);
  return name === "" ? word : assistTexts.say("assist.subject.named", { kind: word, name });
}
