// Lines and offsets: which characters end a line, and what is clamped.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import "../support/seed.ts";

test("LF, CRLF and a lone CR end a line", () => {
  const index = createLineIndex("a\nbb\r\nccc\rd");
  assert.equal(index.lineCount, 4);
  assert.deepEqual([0, 1, 2, 3].map(index.line), ["a", "bb", "ccc", "d"]);
  assert.deepEqual(index.position(7), { line: 2, character: 1 });
});

test("a byte order mark is no column", () => {
  const index = createLineIndex("\ufeff{}");
  assert.deepEqual(index.position(1), { line: 0, character: 0 });
  assert.equal(index.offset({ line: 0, character: 1 }), 2);
});

test("places outside the text are clamped, a column to the end of its line", () => {
  const index = createLineIndex("ab\r\nc");
  assert.equal(index.offset({ line: 0, character: 99 }), 2);
  assert.equal(index.offset({ line: 9, character: 0 }), 5);
  assert.deepEqual(index.position(99), { line: 1, character: 1 });
  assert.deepEqual(index.position(-1), { line: 0, character: 0 });
});

test("an offset survives the way to its position and back", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "😀", "\n", "\r", "\ufeff"), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.nat(60), (text, seed) => {
      const index = createLineIndex(text);
      const offset = text.length === 0 ? 0 : seed % (text.length + 1);
      const isInsideBreak = text.startsWith("\r\n", offset - 1) && offset > 0;
      const isBeforeMark = offset === 0 && text.startsWith("\ufeff");
      if (!isInsideBreak && !isBeforeMark) assert.equal(index.offset(index.position(offset)), offset);
    }),
  );
});
