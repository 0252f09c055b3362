// The rules as derived files see them: those of the catalogue, and those about Batchguard's own settings and marks.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { ownRules } from "../../server/src/lint/own-rules.ts";
import type { Rule, RuleMessage, Severity } from "../../server/src/rules/rule.ts";
import type { Fixture } from "../support/fixture.ts";
import { fixtureIds, readFixture } from "../support/fixtures.ts";
import { filesIn, readIfPresent, root } from "./artefact.ts";

export const rulesFolder = "server/src/rules";

export interface ListedRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly messages: Readonly<Record<string, RuleMessage>>;
  readonly fixes: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  /** What it is about; undefined for rules about Batchguard's own settings and marks. */
  readonly rule: Rule | undefined;
  readonly fixture: Fixture | undefined;
}

/** The files that hold a rule, sorted. */
export function ruleFiles(): readonly string[] {
  return filesIn(rulesFolder, ".ts").filter((file) => /^export default defineRule\(/m.test(readIfPresent(file) ?? ""));
}

/** Loads all rules, by id. */
export async function loadRules(): Promise<readonly ListedRule[]> {
  const fixtures = new Set(fixtureIds());
  const rules = await Promise.all(ruleFiles().map(loadRule));
  const listed = rules.map(
    (rule): ListedRule => ({
      ...rule,
      fixes: rule.fixes ?? {},
      notes: rule.notes ?? {},
      rule,
      fixture: fixtures.has(rule.id) ? readFixture(rule.id) : undefined,
    }),
  );
  const own = ownRules.map((rule): ListedRule => ({ ...rule, notes: {}, rule: undefined, fixture: undefined }));
  return [...listed, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function loadRule(file: string): Promise<Rule> {
  const loaded: { default: Rule } = await import(pathToFileURL(path.join(root, file)).href);
  return loaded.default;
}

const order: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The severities of a rule's messages, the highest first. */
export function severitiesOf(rule: ListedRule): readonly Severity[] {
  const found = new Set(Object.values(rule.messages).map(({ severity }) => severity));
  return order.filter((severity) => found.has(severity));
}

/** The key of a fix's title among the messages of its rule. */
export function fixKey(rule: ListedRule, id: string): string {
  return rule.rule === undefined ? id : `fix.${id}`;
}

/** All English texts of a rule by the key that follows its id. */
export function textsOf(rule: ListedRule): ReadonlyMap<string, string> {
  const messages = Object.entries(rule.messages).map(([id, { text }]) => [id, text] as const);
  const fixes = Object.entries(rule.fixes).map(([id, title]) => [fixKey(rule, id), title] as const);
  const notes = Object.entries(rule.notes).map(([id, text]) => [`note.${id}`, text] as const);
  return new Map([["title", rule.title], ["why", rule.why], ...messages, ...notes, ...fixes]);
}
