// Escapes: decoding agrees with JSON.parse, and offsets lead back to the raw characters.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeString, rawOffset } from "../../server/src/json/string-escapes.ts";
import "../support/seed.ts";

/** The raw characters of a string, each of which may be written as itself or as an escape. */
const rawStrings = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      "😀",
      "\\n",
      '\\"',
      "\\\\",
      "\\/",
      "\\b",
      "\\u0041",
      "\\ud83d\\ude00",
      "\\uD800",
      "u0041",
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

test("decoding agrees with JSON.parse", () => {
  fc.assert(fc.property(rawStrings, (raw) => assert.equal(decodeString(raw), JSON.parse(`"${raw}"`))));
});

test("what is no escape is kept as it stands", () => {
  assert.equal(decodeString("a\\qb\\u12G4\\"), "a\\qb\\u12G4\\");
});

test("cutting the raw characters at an offset cuts the decoded ones at its index", () => {
  fc.assert(
    fc.property(rawStrings, fc.nat(30), (raw, seed) => {
      const value = decodeString(raw);
      const index = seed % (value.length + 1);
      assert.equal(decodeString(raw.slice(0, rawOffset(raw, index))), value.slice(0, index));
      assert.equal(decodeString(raw.slice(rawOffset(raw, index))), value.slice(index));
    }),
  );
});

test("an index behind the end gives the end", () => {
  assert.equal(rawOffset("a\\n", 99), 3);
  assert.equal(rawOffset("ab", 99), 2);
});
