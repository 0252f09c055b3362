// The page that says which sentences of Microsoft's guidance are checked, and by which rules.
import { type Artefact, readIfPresent } from "./artefact.ts";
import type { ListedRule } from "./rule-list.ts";

export const sentencesFile = "scripts/data/seed-sentences.json";

/** A sentence of the guidance in our words: the rules that the catalogue has for it, or why JSON can't show it. */
export type Sentence =
  | { readonly says: string; readonly rules: readonly string[] }
  | { readonly says: string; readonly whyNot: string };

/** The articles that were read, by the letter of their sentences. */
const articles = {
  A: {
    title: "Batch security and compliance best practices",
    address: "https://learn.microsoft.com/azure/batch/security-best-practices",
  },
  B: {
    title: "Configure customer-managed keys for a Batch account",
    address: "https://learn.microsoft.com/azure/batch/batch-customer-managed-key",
  },
} as const;

/** The sentences by number, in the order of the articles. */
export function readSentences(): ReadonlyMap<string, Sentence> {
  return new Map(Object.entries(JSON.parse(readIfPresent(sentencesFile) ?? "{}")));
}

/** The page: one line a sentence. */
export function coverage(rules: readonly ListedRule[]): Artefact {
  const sentences = [...readSentences()].map(([number, sentence]) => toRow(number, sentence, rules));
  const lines = [
    "<!-- npm run derive writes this page from the rules and scripts/data/seed-sentences.json: do not edit it. -->",
    "# What is checked of Microsoft's guidance",
    "Two articles of Microsoft say how Azure Batch is made secure. This page goes through their sentences, numbered in their order and told in our own words, and names the rules that check each one, or says why a JSON file can't show it. Rules without a link are planned.",
    summary(sentences),
    ...Object.entries(articles).flatMap(([letter, { title, address }]) => [
      `## ${letter}: [${title}](${address})`,
      table(sentences.filter(({ number }) => number.startsWith(letter))),
    ]),
  ];
  return { path: "docs/coverage.md", text: `${lines.join("\n\n")}\n` };
}

interface Row {
  readonly number: string;
  readonly says: string;
  readonly checkedBy: string;
  readonly state: "checked" | "planned" | "not checkable";
}

function toRow(number: string, sentence: Sentence, rules: readonly ListedRule[]): Row {
  const { says } = sentence;
  const existing = rules.filter(({ rule }) => rule?.seeds.includes(number)).map(({ id }) => id);
  const known = "rules" in sentence ? sentence.rules : [];
  const planned = known.filter((id) => !rules.some((rule) => rule.id === id));
  const names = [...existing.map((id) => `[${id}](rules/${id}.md)`), ...planned.map((id) => `${id} (planned)`)];
  if (names.length === 0) return { number, says, checkedBy: notChecked(sentence), state: "not checkable" };
  return { number, says, checkedBy: names.join(", "), state: existing.length > 0 ? "checked" : "planned" };
}

function notChecked(sentence: Sentence): string {
  return "whyNot" in sentence ? `*${sentence.whyNot}*` : "";
}

function summary(rows: readonly Row[]): string {
  const count = (state: Row["state"]) => rows.filter((row) => row.state === state).length;
  return [
    "| Sentences | Number |",
    "| --- | ---: |",
    `| all | ${rows.length} |`,
    `| checked by a rule | ${count("checked")} |`,
    `| to be checked by a planned rule | ${count("planned")} |`,
    `| not to be seen in a JSON file | ${count("not checkable")} |`,
  ].join("\n");
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ number, says, checkedBy }) => `| ${number} | ${says} | ${checkedBy} |`);
  return ["| | In our words | Checked by |", "| --- | --- | --- |", ...lines].join("\n");
}
