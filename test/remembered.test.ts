// What is told by a name alone is told once, and not for every name that a hostile document thinks of.
import assert from "node:assert/strict";
import { test } from "node:test";
import { vocabularyOf } from "../server/src/batch/properties/vocabulary.ts";
import { remembered } from "../server/src/text/remembered.ts";
import { usedMemory } from "./support/collect-garbage.ts";

function counting() {
  let count = 0;
  const length = remembered((text: string) => {
    count++;
    return text.length;
  });
  return { length, count: () => count };
}

test("an answer is computed once", () => {
  const { length, count } = counting();
  assert.deepEqual([length("abc"), length("abc"), length("de"), count()], [3, 3, 2, 2]);
});

test("that there is no answer is remembered too", () => {
  let count = 0;
  const nothing = remembered(() => void count++);
  assert.deepEqual([nothing("a"), nothing("a"), count], [undefined, undefined, 1]);
});

test("answers to a thousand texts are kept at most, and none to a text that is no name", () => {
  const { length, count } = counting();
  length("first");
  for (let i = 0; i < 1000; i++) length(`name ${i}`);
  length("first");
  assert.equal(count(), 1002, "the first answer was let go");
  const long = "x".repeat(1000);
  assert.deepEqual([length(long), length(long)], [1000, 1000]);
  assert.equal(count(), 1004, "a long text is not kept");
});

test("what is remembered of a document keeps no document in memory", () => {
  const ownNameOf = remembered((name: string) => ({ name }));
  const before = usedMemory();
  for (let i = 0; i < 50; i++) {
    const document = JSON.stringify({ name: `Standard_of_some_length_${i}`, rest: "x".repeat(1_000_000 + i) });
    const name = document.slice(9, document.indexOf('",'));
    assert.equal(ownNameOf(name).name, name);
    assert.equal(vocabularyOf("pool", "management", name).apiVersion, name);
  }
  const grown = usedMemory() - before;
  assert.ok(grown < 10_000_000, `50 names of documents of a megabyte each take ${grown} bytes`);
});
