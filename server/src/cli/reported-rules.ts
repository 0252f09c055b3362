// Chooses the rules that a report describes: those that ran for some file, and those that have findings.
import { activeRules } from "../lint/active-rules.ts";
import { ownSeverity } from "../lint/own-rules.ts";
import type { Settings } from "../lint/settings.ts";
import { findingsOf, type Report } from "../report/report.ts";
import type { Translator } from "../text/message.ts";
import type { Engine } from "./engine.ts";
import { describeRules, type RuleDescription } from "./rule-description.ts";

/** @param settings those of the files that were checked; the same object may be there more than once. */
export function reportedRules(
  engine: Engine,
  settings: Iterable<Settings>,
  report: Report,
  translate: Translator,
): readonly RuleDescription[] {
  const ids = new Set(findingsOf(report).map(({ rule }) => rule));
  for (const each of new Set(settings)) {
    for (const { id } of activeRules(engine.rules, each)) ids.add(id);
    for (const rule of engine.ownRules) {
      if (Object.keys(rule.messages).some((message) => ownSeverity(each, rule, message) !== undefined))
        ids.add(rule.id);
    }
  }
  return describeRules(engine, translate).filter(({ id }) => ids.has(id));
}
