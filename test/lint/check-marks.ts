// Marks through texts: a value "!rule" stands for a finding of that rule.
import assert from "node:assert/strict";
import { parseJson } from "../../server/src/json/parse.ts";
import type { Finding } from "../../server/src/lint/finding.ts";
import { mergeSettings, type SettingsLayer } from "../../server/src/lint/settings.ts";
import { applySuppressions, findMarks } from "../../server/src/lint/suppressions.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import { span } from "../../server/src/text/span.ts";

const file = "/work/pools/pool.json";
export const today = "2026-06-15";
export const knownRules = new Set(["rule-a", "rule-b", "rule-c"]);

export interface Checked {
  /** `<rule> <line>`, lines counted from 1. */
  readonly shown: readonly string[];
  /** `<rule> <line> <kind>: <reason>` */
  readonly accepted: readonly string[];
  /** `<message id> <line>`, of visible ones. */
  readonly own: readonly string[];
  readonly ownFindings: readonly Finding[];
  readonly usedIgnores: readonly number[];
}

/** Applies the marks of a text to its findings, all rules being on. */
export function check(text: string, layer: SettingsLayer = {}, ranRules: ReadonlySet<string> = knownRules): Checked {
  const lines = createLineIndex(text);
  const settings = mergeSettings({ root: "/work", profile: "strict" }, layer);
  const marks = findMarks(parseJson(text), file);
  const result = applySuppressions({ findings: findingsIn(text), marks, settings, today, ranRules, knownRules });
  const at = (finding: Finding) => lines.position(finding.span.start).line + 1;
  return {
    shown: result.findings.filter((each) => !each.suppression).map((each) => `${each.rule} ${at(each)}`),
    accepted: result.findings.flatMap((each) => {
      const { suppression } = each;
      return suppression ? [`${each.rule} ${at(each)} ${suppression.kind}: ${suppression.reason ?? "-"}`] : [];
    }),
    own: result.own.filter((each) => !each.suppression).map((each) => `${each.message.id} ${at(each)}`),
    ownFindings: result.own,
    usedIgnores: [...result.usedIgnores],
  };
}

/** A finding for each `"!rule"` of the text. */
export function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/"!([\w-]+)"/g)].map((match) => ({
    rule: match[1] ?? "",
    message: { id: `${match[1]}.message`, text: "Bad.", data: {} },
    severity: "warning",
    certainty: "certain",
    file,
    span: span(match.index, match.index + match[0].length),
    subject: { kind: "pool", name: "account/pool" },
    assumptions: [],
    related: [],
    fixes: [],
    docs: undefined,
    controls: [],
    deprecated: false,
    suppression: undefined,
  }));
}

/** The text after the first fix of the first own finding. */
export function fixed(text: string, layer?: SettingsLayer): string {
  const fix = check(text, layer).ownFindings[0]?.fixes[0];
  assert.ok(fix, "the first finding about a mark has a fix");
  assert.equal(fix.edits[0]?.file, file);
  return applyEdits(text, fix.edits[0]?.edits ?? []);
}
