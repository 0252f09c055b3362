// Applying edits: all of them speak of the original text, and they may not overlap.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { span, type TextEdit } from "../../server/src/text/span.ts";

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });

test("edits in any order speak of the original text", () => {
  assert.equal(applyEdits("abcdef", [edit(4, 5, "X"), edit(0, 2, ""), edit(3, 3, "++")]), "c++dXf");
});

test("neighbouring edits and an insertion where a replacement starts are no overlap", () => {
  assert.equal(applyEdits("abcd", [edit(2, 4, "Y"), edit(0, 2, "X"), edit(2, 2, "-")]), "X-Y");
});

test("overlapping edits and edits outside the text are refused", () => {
  assert.throws(() => applyEdits("abcd", [edit(0, 3, ""), edit(2, 4, "")]), RangeError);
  assert.throws(() => applyEdits("abcd", [edit(3, 5, "")]), RangeError);
  assert.throws(() => applyEdits("abcd", [edit(3, 2, "")]), RangeError);
});
