// The sentences of Microsoft's guidance and the rules say the same about each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { coverage, readSentences, sentencesFile } from "./derived/coverage.ts";
import { loadRules } from "./derived/rule-list.ts";

const sentences = readSentences();

test("every sentence of both articles is there, in order, with its rules or a reason", () => {
  const numbers = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  assert.deepEqual([...sentences.keys()], [...numbers("A", 174), ...numbers("B", 161)]);
  for (const [number, sentence] of sentences) {
    assert.match(sentence.says, /^[A-Z0-9].*[.)?]$/, number);
    assert.equal("rules" in sentence ? sentence.rules.length > 0 : /^[A-Z].*\.$/.test(sentence.whyNot), true, number);
  }
});

test("a rule answers the sentences that name it, and no others", async () => {
  for (const { id, rule } of await loadRules()) {
    if (rule === undefined) continue;
    const naming = [...sentences].filter(([, sentence]) => "rules" in sentence && sentence.rules.includes(id));
    const numbers = naming.map(([number]) => number);
    assert.deepEqual([...rule.seeds].sort(), numbers.sort(), `'seeds' of ${id}, and ${sentencesFile}`);
  }
});

test("the page links rules that exist, and calls the others planned", async () => {
  const rules = await loadRules();
  const { text } = coverage(rules);
  const rowOf = (number: string) => text.split("\n").find((line) => line.startsWith(`| ${number} |`)) ?? "";
  assert.match(
    rowOf("A66"),
    /\[pool-auto-os-upgrade-windows-updates\]\(rules\/pool-auto-os-upgrade-windows-updates\.md\)/,
  );
  assert.match(rowOf("A1"), /\| \*A heading\.\* \|$/);
  const fewer = coverage(rules.filter(({ id }) => id !== "pool-auto-os-upgrade-windows-updates")).text;
  assert.match(fewer, /\| A66 \| .* \| pool-auto-os-upgrade-windows-updates \(planned\) \|/);
  for (const [, id = ""] of text.matchAll(/\]\(rules\/([\w-]+)\.md\)/g)) {
    assert.ok(
      rules.some((rule) => rule.id === id),
      id,
    );
  }
});
