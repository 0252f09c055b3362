// The sentences of rules, under ids that are unique among all of them.
import type { Rule } from "../rules/rule.ts";
import { type Message, type MessageData, message } from "../text/message.ts";
import { withoutSecrets } from "./veil-secrets.ts";

/** Sentences by the ids that their rule knows them by, without data. */
type Sentences = ReadonlyMap<string, Message>;

interface RuleTexts {
  readonly messages: Sentences;
  readonly notes: Sentences;
  readonly fixes: Sentences;
}

/** Told once for a rule, since thousands of findings may say the same. */
const known = new WeakMap<Rule, RuleTexts>();

/** What a rule says, with its data but no secrets; an empty sentence if the rule has none of that id. */
export function ruleMessage(rule: Rule, kind: keyof RuleTexts, id: string, data?: MessageData): Message {
  const sentence = textsOf(rule)[kind].get(id) ?? message(`${rule.id}.${id}`, "");
  return data === undefined ? sentence : message(sentence.id, sentence.text, withoutSecrets(data));
}

function textsOf(rule: Rule): RuleTexts {
  let texts = known.get(rule);
  if (texts === undefined) {
    texts = createTexts(rule);
    known.set(rule, texts);
  }
  return texts;
}

function createTexts({ id, messages, notes = {}, fixes = {} }: Rule): RuleTexts {
  const sentences = (prefix: string, texts: Readonly<Record<string, string>>): Sentences =>
    new Map(Object.entries(texts).map(([own, text]) => [own, message(`${prefix}.${own}`, text)]));
  return {
    messages: new Map(Object.entries(messages).map(([own, { text }]) => [own, message(`${id}.${own}`, text)])),
    notes: sentences(`${id}.note`, notes),
    fixes: sentences(`${id}.fix`, fixes),
  };
}
