// Two identity texts are the same name, different names, or nobody can tell.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isSameText } from "../../server/src/arm/resource-lookup.ts";

/** A letter, or an unknown part between NUL characters. */
const piece = fc.constantFrom("a", "b", "/", "\u0000p\u0000", "\u0000pq\u0000", "\u0000q\u0000");
const pieces = fc.array(piece, { maxLength: 6 });

/** The same told piece by piece: what is left when the equal beginning and end are taken away decides. */
function expected(left: readonly string[], right: readonly string[]): string {
  const [a, b] = [[...left], [...right]];
  while (a.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  if (a.length + b.length === 0) return "yes";
  return [...a, ...b].some((each) => each.length > 1) ? "unknown" : "no";
}

test("texts are compared by what is left of them without their equal beginning and end", () => {
  fc.assert(
    fc.property(pieces, pieces, (left, right) => {
      assert.equal(isSameText(left.join(""), right.join("")), expected(left, right));
    }),
    { numRuns: 3000 },
  );
});

test("an unknown part is compared as a whole, though it begins or ends like another one", () => {
  assert.equal(isSameText("pool-\u0000p\u0000", "pool-\u0000pq\u0000"), "unknown");
  assert.equal(isSameText("\u0000p\u0000-a", "\u0000p\u0000-b"), "no");
  assert.equal(isSameText("\u0000p\u0000-a", "\u0000p\u0000-a"), "yes");
});
