// Diffs made from edits say the same as the edits.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyPatch } from "diff";
import fc from "fast-check";
import { renderDiff } from "../../server/src/report/unified-diff.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import type { TextEdit } from "../../server/src/text/span.ts";
import "../support/seed.ts";

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

test("a change is shown with three lines around it", () => {
  const text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  assert.equal(
    renderDiff("a.json", text, [edit(8, 9, "five\nand more")]),
    "--- a/a.json\n+++ b/a.json\n@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n+and more\n 6\n 7\n 8\n",
  );
});

test("a missing line break at the end is said", () => {
  assert.match(renderDiff("a", "x", [edit(1, 1, "\n")]), /-x\n\\ No newline at end of file\n\+x\n$/);
  assert.match(renderDiff("a", "x\n", [edit(1, 2, "")]), /-x\n\+x\n\\ No newline at end of file\n$/);
});

test("a name with blanks ends at a tab, one with signs of its own is quoted, one in another script stays", () => {
  const names = (name: string) =>
    renderDiff(name, "x\n", [edit(0, 1, "y")])
      .split("\n")
      .slice(0, 2);
  assert.deepEqual(names("a b.json"), ["--- a/a b.json\t", "+++ b/a b.json\t"]);
  assert.deepEqual(names('a "b"\\\t.json'), ['--- "a/a \\"b\\"\\\\\\011.json"', '+++ "b/a \\"b\\"\\\\\\011.json"']);
  assert.deepEqual(names("プール.json"), ["--- a/プール.json", "+++ b/プール.json"]);
});

test("edits that change nothing make no diff", () => {
  assert.equal(renderDiff("a", "abc\n", [edit(1, 2, "b")]), "");
  assert.equal(renderDiff("a", "abc\n", []), "");
});

test("a diff of any edits leads to the edited text", () => {
  const line = fc.constantFrom("a\n", "b\n", "\n", "cc\r\n", "dd", "e\rf\n");
  const texts = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(""));
  const cuts = fc.array(fc.tuple(fc.nat(200), fc.nat(12), fc.constantFrom("", "x", "y\n", "\nz", "a\nb\n")), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, cuts, (text, wanted) => {
      const edits: TextEdit[] = [];
      let free = 0;
      for (const [start, size, newText] of [...wanted].sort((a, b) => a[0] - b[0])) {
        const from = Math.min(start, text.length);
        const to = Math.min(from + size, text.length);
        if (from < free) continue;
        edits.push(edit(from, to, newText));
        free = to + 1;
      }
      const expected = applyEdits(text, edits);
      const diff = renderDiff("a", text, edits);
      assert.equal(diff === "" ? text : applyPatch(text, diff, { autoConvertLineEndings: false }), expected);
    }),
    { numRuns: 500 },
  );
});
