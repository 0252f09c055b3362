// What reports say of a finding besides its message: other places, what it supposes, fixes, where to read on.
import type { Finding } from "../lint/finding.ts";
import type { Message, Translator } from "../text/message.ts";
import type { Lines, Report } from "./report.ts";
import { reportTexts } from "./report-texts.ts";

/** A line below a finding, in the reader's language. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

interface Context {
  readonly report: Report;
  readonly lines: Lines;
  readonly translate: Translator;
}

/** All there is to say of a finding besides its message. */
export function detailsOf(finding: Finding, context: Context): readonly Detail[] {
  const { report, lines, translate } = context;
  const details: Detail[] = [];
  const add = (label: Message, text: string) => details.push({ label: translate(label), text });
  for (const related of finding.related) {
    const position = lines.of(related.file).position(related.span.start);
    const at = `${report.nameOf(related.file)}:${position.line + 1}:${position.character + 1}`;
    add(reportTexts.say("report.note"), `${at}: ${translate(related.message)}`);
  }
  details.push(...suppositionsOf(finding, translate));
  for (const fix of finding.fixes) {
    add(reportTexts.say(fix.safe ? "report.fix.safe" : "report.fix"), translate(fix.title));
  }
  if (finding.docs !== undefined) add(reportTexts.say("report.docs"), finding.docs);
  return details;
}

/** What has to be supposed for a finding to hold; nothing if it is certain. */
export function suppositionsOf({ assumptions, certainty }: Finding, translate: Translator): readonly Detail[] {
  const assuming = translate(reportTexts.say("report.assuming"));
  const details = assumptions.map((assumption) => ({ label: assuming, text: translate(assumption) }));
  if (certainty === "certain" || details.length > 0) return details;
  const label = translate(reportTexts.say("report.certainty"));
  return [{ label, text: translate(reportTexts.say(`report.certainty.${certainty}`)) }];
}
