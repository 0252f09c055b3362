// Holds derived files to their sources. It never writes: `npm run derive` does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { derivedDocuments, derivedSources, outdated } from "./derived/all.ts";
import { replaceBetween } from "./derived/artefact.ts";
import { untranslated } from "./derived/japanese.ts";
import { loadRules } from "./derived/rule-list.ts";

const advice = "Files are not what follows from their sources; `npm run derive` writes them anew.";

test("derived sources are up to date", () => {
  assert.deepEqual(outdated(derivedSources()), [], advice);
});

test("documentation, catalogues and manifest are up to date", async () => {
  assert.deepEqual(outdated(await derivedDocuments()), [], advice);
});

test("every text of every rule is translated into Japanese", async () => {
  assert.deepEqual(untranslated(await loadRules()), [], "Write the missing texts, then run `npm run derive`.");
});

test("every translation uses exactly the placeholders of its English", async () => {
  const { translations } = await import("./derived/japanese.ts");
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const { id, en, text } of translations(await loadRules())) {
    assert.deepEqual(placeholders(text), placeholders(en), id);
  }
});

test("a part between markers is replaced and nothing else", () => {
  assert.equal(replaceBetween("a\n<s>\nold\n<e>\nb\n", "<s>", "<e>", "new"), "a\n<s>\nnew\n<e>\nb\n");
  assert.throws(() => replaceBetween("a\n<s>\n", "<s>", "<e>", "new"), /markers/);
});
