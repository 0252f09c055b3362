// Sums up a report in a few sentences: how many findings there are, and what was looked at.
import type { Severity } from "../rules/rule.ts";
import type { Message, Translator } from "../text/message.ts";
import { countSubjects, type PlacedFinding, type Report } from "./report.ts";
import { countOf, reportTexts } from "./report-texts.ts";

/** From the gravest down. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The headline, then a sentence for each thing worth knowing of the run. `placed` are all findings, suppressed ones too. */
export function summarise(report: Report, placed: readonly PlacedFinding[], translate: Translator): string[] {
  const say: typeof reportTexts.say = (id, data) => reportTexts.say(id, data);
  const join = (parts: readonly Message[]) => parts.map(translate).join(translate(say("report.separator")));
  const kinds = placed.flatMap(({ finding }) => finding.suppression?.kind ?? []);
  const hidden = kinds.filter((kind) => kind === "baseline").length;
  const suppressed = kinds.length - hidden;
  const stale = report.stale?.length ?? 0;
  const summary: Message[] = [];
  if (hidden > 0) summary.push(say(`report.summary.baseline.${one(hidden)}`, { n: hidden }));
  if (stale > 0) summary.push(say(`report.summary.stale.${one(stale)}`, { n: stale }));
  if (suppressed > 0) summary.push(say(`report.summary.suppressed.${one(suppressed)}`, { n: suppressed }));
  if (report.fixes !== undefined) {
    const { applied, held } = report.fixes;
    const files = translate(countOf("file", new Set(applied.map(({ file }) => file)).size));
    if (applied.length > 0)
      summary.push(say(`report.summary.fixed.${one(applied.length)}`, { n: applied.length, files }));
    if (held > 0) summary.push(say(`report.summary.held.${one(held)}`, { n: held }));
  }
  const subjects = Object.entries(countSubjects(report)) as [keyof ReturnType<typeof countSubjects>, number][];
  const present = subjects.filter(([, n]) => n > 0).map(([kind, n]) => countOf(kind, n));
  if (present.length > 0) summary.push(say("report.summary.subjects", { subjects: join(present) }));
  summary.push(say("report.summary.files", { ...report.files }));
  const overBudget = report.results.reduce((sum, result) => sum + result.overBudget, 0);
  if (overBudget > 0) summary.push(say("report.summary.over-budget", { n: overBudget }));
  summary.push(say("report.summary.facts", { date: report.factsDate }));
  return [headlineOf(placed, translate), ...summary.map(translate)];
}

/** How many findings of which severities are not suppressed. */
export function headlineOf(placed: readonly PlacedFinding[], translate: Translator): string {
  const visible = placed.filter(({ finding }) => finding.suppression === undefined);
  if (visible.length === 0) return translate(reportTexts.say("report.summary.clean"));
  const counts = severities.flatMap((severity) => {
    const n = visible.filter(({ finding }) => finding.severity === severity).length;
    return n === 0 ? [] : [translate(countOf(severity, n))];
  });
  const data = {
    findings: translate(countOf("finding", visible.length)),
    files: translate(countOf("file", new Set(visible.map(({ name }) => name)).size)),
    severities: counts.join(translate(reportTexts.say("report.separator"))),
  };
  return translate(reportTexts.say("report.summary.findings", data));
}

function one(n: number): "one" | "many" {
  return n === 1 ? "one" : "many";
}
