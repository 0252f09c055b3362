// Which rules run under the settings of a document, and how severe their findings are.
import type { SubjectKind, SubjectTypes } from "../batch/subject.ts";
import { allRules } from "../rules/index.ts";
import type { Needs, Rule, Severity } from "../rules/rule.ts";
import type { Certainty } from "./finding.ts";
import type { Outcome } from "./lint-result.ts";
import { type PlainOutcomes, plainOutcomesOf } from "./outcomes.ts";
import type { Profile, Settings } from "./settings.ts";

export const severityRanks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** The rules that run. A rule that the settings switch on runs whatever the profile. */
export function activeRules(rules: readonly Rule[], settings: Settings): readonly Rule[] {
  return rules.filter((rule) => {
    const level = settings.rules[rule.id];
    if (settings.onlyRules.length > 0) return settings.onlyRules.includes(rule.id);
    return level === undefined ? inProfile(rule, settings.profile) : level !== "off";
  });
}

function inProfile(rule: Rule, profile: Profile): boolean {
  switch (profile) {
    case "essential":
      return rule.seeds.length > 0 && isAsSevere(rule, "warning");
    case "recommended":
      return isAsSevere(rule, "information");
    case "strict":
      return true;
  }
}

function isAsSevere({ messages }: Rule, least: Severity): boolean {
  return Object.values(messages).some(({ severity }) => severityRanks[severity] >= severityRanks[least]);
}

/** The kinds that the subjects of rules have. A rule for pools speaks of auto pools too. */
const kindsOf: Readonly<Record<keyof SubjectTypes, readonly SubjectKind[]>> = {
  account: ["account"],
  pool: ["pool", "autoPool"],
  any: ["account", "pool", "autoPool"],
  anyOrTemplate: ["account", "pool", "autoPool", "template"],
  poolOrTemplate: ["pool", "autoPool", "template"],
  task: ["task"],
  poolOrTask: ["pool", "autoPool", "task"],
  taskOrJob: ["task", "job"],
  template: ["template"],
};

/** Whether a rule has to look at subjects of a kind. */
export function speaksOf({ subject }: Pick<Rule, "subject">, kind: SubjectKind): boolean {
  return kindsOf[subject].includes(kind);
}

/** The rules that run under some settings, and those of them that look at subjects of a kind. */
export interface RulePlan {
  readonly rules: readonly Rule[];
  forKind(kind: SubjectKind): RulesOfKind;
}

/** Rules that look at subjects of a kind, and in the same order what is to be known of each. */
export interface RulesOfKind {
  readonly rules: readonly Rule[];
  /** What it needs of such a subject; undefined if it always runs. */
  readonly needs: readonly (readonly string[] | undefined)[];
  readonly outcomes: readonly PlainOutcomes[];
  /** What came of all rules if none of them runs. */
  readonly notApplicable: readonly Outcome[];
}

const plans = new WeakMap<Settings, { readonly of: number; readonly plan: RulePlan }>();

/** Which of all rules run; told once, since the same settings hold for many documents. */
export function planRules(settings: Settings): RulePlan {
  const known = plans.get(settings);
  if (known?.of === allRules.length) return known.plan;
  const plan = createPlan(activeRules(allRules, settings));
  plans.set(settings, { of: allRules.length, plan });
  return plan;
}

function createPlan(rules: readonly Rule[]): RulePlan {
  const byKind = new Map<SubjectKind, RulesOfKind>();
  return {
    rules,
    forKind(kind) {
      const own = byKind.get(kind) ?? rulesOfKind(rules, kind);
      byKind.set(kind, own);
      return own;
    },
  };
}

function rulesOfKind(all: readonly Rule[], kind: SubjectKind): RulesOfKind {
  const rules = all.filter((rule) => speaksOf(rule, kind));
  const outcomes = rules.map(plainOutcomesOf);
  return {
    rules,
    needs: rules.map(({ needs }) => needs && needsOf(needs, kind)),
    outcomes,
    notApplicable: outcomes.map(({ notApplicable }) => notApplicable),
  };
}

function needsOf(needs: Needs, kind: SubjectKind): readonly string[] | undefined {
  if (kind === "pool" || kind === "autoPool") return needs.pool;
  return kind === "account" || kind === "task" ? needs[kind] : undefined;
}

/** The severity of a finding: what the user says, else what the message says; a mere possibility is no warning. */
export function severityOf(rule: Rule, messageId: string, certainty: Certainty, settings: Settings): Severity {
  const level = settings.rules[rule.id];
  const severity = level === undefined || level === "off" ? (rule.messages[messageId]?.severity ?? "warning") : level;
  return certainty === "possible" && severityRanks[severity] > severityRanks.information ? "information" : severity;
}

/** Whether a finding is certain enough to be reported. */
export function isCertainEnough(certainty: Certainty, least: Certainty): boolean {
  const order: readonly Certainty[] = ["possible", "default", "certain"];
  return order.indexOf(certainty) >= order.indexOf(least);
}
