// What is said of a rule, be it about a subject or about Batchguard's own settings and marks.
import type { OwnRule } from "../lint/own-rules.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import { type Message, message, type Translator } from "../text/message.ts";
import type { Engine } from "./engine.ts";

export interface RuleDescription {
  readonly id: string;
  /** Undefined for Batchguard's own settings and marks. */
  readonly subject: string | undefined;
  readonly title: string;
  readonly why: string;
  readonly messages: readonly { readonly id: string; readonly severity: Severity; readonly text: string }[];
  readonly fixes: readonly { readonly id: string; readonly title: string }[];
  readonly yieldsTo: readonly string[];
  readonly references: readonly string[];
  readonly controls: readonly string[];
  readonly seeds: readonly string[];
}

/** The ids that can be named in flags and settings. */
export function ruleIdsOf({ rules, ownRules }: Engine): string[] {
  return [...rules, ...ownRules].map(({ id }) => id);
}

/** All rules, those about subjects first. */
export function describeRules({ rules, ownRules }: Engine, translate: Translator): RuleDescription[] {
  return [
    ...rules.map((rule) => ({ ...describe(rule, "fix.", translate), ...factsOf(rule) })),
    ...ownRules.map((rule) => ({ ...describe(rule, "", translate), ...noFacts })),
  ];
}

const noFacts = { subject: undefined, yieldsTo: [], references: [], controls: [], seeds: [] };

function factsOf({ subject, yieldsTo = [], references, controls, seeds }: Rule) {
  return { subject, yieldsTo, references, controls, seeds };
}

/** `fixPrefix` stands before the ids of fixes in the ids of their titles. */
function describe(
  rule: Pick<OwnRule, "id" | "title" | "why" | "messages"> & Pick<Rule, "fixes">,
  fixPrefix: string,
  translate: Translator,
) {
  const say = (key: string, text: string): Message => message(`${rule.id}.${key}`, text);
  return {
    id: rule.id,
    title: translate(say("title", rule.title)),
    why: translate(say("why", rule.why)),
    messages: Object.entries(rule.messages).map(([id, { severity, text }]) => ({
      id,
      severity,
      text: translate(say(id, text)),
    })),
    fixes: Object.entries(rule.fixes ?? {}).map(([id, title]) => ({
      id,
      title: translate(say(fixPrefix + id, title)),
    })),
  };
}
