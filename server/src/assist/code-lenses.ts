// Says in few words what is wrong with each account and pool, to be shown above it.
import type { LintResult } from "../lint/lint-result.ts";
import type { Severity } from "../rules/rule.ts";
import type { Message } from "../text/message.ts";
import { assistTexts } from "./assist-texts.ts";
import { type DocumentSubject, documentSubjects } from "./document-subjects.ts";

export interface SubjectLens {
  readonly subject: DocumentSubject;
  readonly summary: Message;
}

/** From the gravest down. */
const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** One for each account and pool in the file itself, whose text this is, in its order. */
export function subjectLenses(result: LintResult, text: string): readonly SubjectLens[] {
  return documentSubjects(result, text).map((subject) => ({
    subject,
    summary: summarise(subject),
  }));
}

/** What hardening comes to where something was found: edits, or a list of what no edit mends. Plans fixes to know. */
export function hardenTitle({ findings }: DocumentSubject): Message {
  const isMendable = findings.some(({ fixes }) => fixes.length > 0);
  return assistTexts.say(isMendable ? "assist.lens.harden" : "assist.lens.review");
}

/** What is unknown or accepted is said beside what was found, so that no silence passes for a clean bill. */
function summarise({ findings, outcomes, suppressed }: DocumentSubject): Message {
  const counts = severities.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [assistTexts.say(`assist.lens.${severity}.${n === 1 ? "one" : "many"}`, { n })];
  });
  const undecided = outcomes.filter(({ outcome }) => outcome === "not-decidable").map(({ rule }) => rule);
  const n = new Set(undecided).size;
  return join("assist.lens.beside", [
    counts.length === 0 ? assistTexts.say("assist.lens.clean") : join("assist.lens.list", counts),
    ...(n === 0 ? [] : [assistTexts.say("assist.lens.not-decidable", { n })]),
    ...(suppressed === 0 ? [] : [assistTexts.say("assist.lens.suppressed", { n: suppressed })]),
  ]);
}

/** At least one message. */
function join(between: "assist.lens.list" | "assist.lens.beside", messages: readonly Message[]): Message {
  return messages.reduceRight((rest, first) => assistTexts.say(between, { first, rest }));
}
