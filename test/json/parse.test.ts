// The parser: it agrees with JSON.parse where that can read a text, and goes on where it can't.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { JsonNode } from "../../server/src/json/node.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { descend, findMember, pointerOf, stringAt } from "../../server/src/json/path.ts";
import { dataOf, dataOfJson, missing } from "./json-data.ts";
import "../support/seed.ts";

const codes = (text: string) => parseJson(text).problems.map(({ code }) => code);
const members = (...list: [string, unknown][]) => ({ members: list });

test("valid JSON gives what JSON.parse gives, and no problem", () => {
  fc.assert(
    fc.property(fc.json({ depthSize: "small" }), fc.constantFrom(0, 2, "\t"), (json, space) => {
      const value = JSON.parse(json);
      const document = parseJson(JSON.stringify(value, null, space));
      assert.deepEqual(document.problems, []);
      assert.deepEqual(dataOf(document.root), dataOfJson(value));
    }),
  );
});

test("comments, trailing commas, a byte order mark, CRLF and line breaks in strings are no problem", () => {
  const text = '\ufeff// head\r\n{\r\n  "a": [1, /* one */ 2,],\r\n  "b": "x\r\n    y", // tail\r\n}\r\n';
  const document = parseJson(text);
  assert.deepEqual(document.problems, []);
  assert.deepEqual(dataOf(document.root), members(["a", [1, 2]], ["b", "x\r\n    y"]));
  const comments = document.comments.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(comments, ["// head", "/* one */", "// tail"]);
});

test("spans reach from the first character to behind the last one", () => {
  const text = ' {"a" : [ true , -1.5e3 ] } ';
  const { root } = parseJson(text);
  const array = descend(root, "a");
  assert.ok(root?.kind === "object" && array?.kind === "array");
  const shown = [root, ...root.members, ...root.members.map(({ key }) => key), array, ...array.items];
  assert.deepEqual(
    shown.map(({ start, end }) => text.slice(start, end)),
    ['{"a" : [ true , -1.5e3 ] }', '"a" : [ true , -1.5e3 ]', '"a"', "[ true , -1.5e3 ]", "true", "-1.5e3"],
  );
});

test("names given twice, the names of Object's own members and empty names are all kept", () => {
  const { root } = parseJson('{"__proto__": 1, "a": 2, "A": 3, "": 4, "constructor": 5}');
  assert.deepEqual(dataOf(root), members(["__proto__", 1], ["a", 2], ["A", 3], ["", 4], ["constructor", 5]));
  assert.ok(root?.kind === "object");
  assert.equal(findMember(root, "a"), "ambiguous");
  assert.equal(findMember(root, "toString"), undefined);
});

test("a large object finds its members like a small one", () => {
  const names = Array.from({ length: 20 }, (_, i) => `Name${i}`);
  const { root } = parseJson(JSON.stringify(Object.fromEntries(names.map((name) => [name, name]))));
  for (const name of names) assert.equal(stringAt(root, name.toUpperCase()), name);
  assert.equal(stringAt(root, "name20"), undefined);
});

test("a pointer names the place as it is written, with its escapes", () => {
  const { root } = parseJson('{"a/b": [0, {"c~d": null}]}');
  const array = descend(root, "A/B");
  assert.ok(array?.kind === "array");
  assert.equal(pointerOf(array.items[1] as JsonNode), "/a~1b/1");
  assert.equal(pointerOf(descend(array.items[1], "c~d") as JsonNode), "/a~1b/1/c~0d");
  assert.equal(pointerOf(root as JsonNode), "");
});

test("what is never closed never reaches past the end", () => {
  for (const text of ["/*", "[1 /* open", '"open', '{"a": "\\', "[1 /", '["\\u12']) {
    const { problems, comments } = parseJson(text);
    for (const { start, end } of [...problems, ...comments])
      assert.ok(0 <= start && start <= end && end <= text.length, text);
  }
});

/** What is still read of a text that somebody is typing, or that is broken. */
const recoveries: readonly (readonly [text: string, data: unknown, codes: readonly string[]])[] = [
  ["", missing, []],
  ["   // nothing", missing, []],
  ['{"a": , "b": 1}', members(["a", missing], ["b", 1]), ["value-expected"]],
  ['{"a": \n"b": 1}', members(["a", missing], ["b", 1]), ["value-expected"]],
  ['{"a": tr\n"b": 1}', members(["a", missing], ["b", 1]), ["unexpected-character", "value-expected"]],
  ['{"a": "open\n"b": 1}', members(["a", missing], ["b", 1]), ["unclosed-string", "comma-expected"]],
  ['{"a"\n"b": 1}', members(["a", missing], ["b", 1]), ["colon-expected"]],
  ['{"a" 1}', members(["a", 1]), ["colon-expected"]],
  ['{"a": 1 "b": 2}', members(["a", 1], ["b", 2]), ["comma-expected"]],
  ['{"a": 1,, "b": 2}', members(["a", 1], ["b", 2]), ["value-expected"]],
  ['{"a": {"b": 1}', members(["a", members(["b", 1])]), ["unclosed"]],
  ['{"a": [1, {"b": 2 ], "c": 3}', members(["a", [1, members(["b", 2])]], ["c", 3]), ["unclosed"]],
  ['{"a": 1}}', members(["a", 1]), ["unexpected-character"]],
  ["[1] [2]", [1], ["text-after-end"]],
  ["[1 /* open", [1], ["unclosed-comment", "unclosed"]],
  ["{1: 2}", members(), ["key-expected", "unexpected-character", "key-expected"]],
  ["[1., 2]", [2], ["unexpected-character"]],
  ["[1e, 2]", [2], ["unexpected-character"]],
  ["[NaN, undefined]", [], ["unexpected-character", "value-expected", "unexpected-character"]],
  ['["a\\qb", "\\u12"]', ["a\\qb", "\\u12"], ["invalid-escape", "invalid-escape"]],
  ['["tab\there"]', ["tab\there"], []],
];

for (const [text, data, expected] of recoveries) {
  test(`recovers from ${JSON.stringify(text)}`, () => {
    assert.deepEqual(dataOf(parseJson(text).root), data);
    assert.deepEqual(codes(text), expected);
  });
}

test("an object with an error inside says that something may be missing, the ones around it do not", () => {
  const { root } = parseJson('{"a": {"b": 1, "c": }, "d": {"e": 1 "f": 2}}');
  assert.ok(root?.kind === "object");
  assert.deepEqual(
    [root, descend(root, "a"), descend(root, "d")].map((node) => node?.kind === "object" && node.complete),
    [true, false, true],
  );
});

/** Checks that every child lies inside its parent, behind its elder siblings, and knows its place. */
function assertNested(root: JsonNode | undefined, length: number): void {
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    assert.ok(0 <= node.start && node.start < node.end && node.end <= length);
    const children = node.kind === "object" ? node.members : node.kind === "array" ? node.items : [];
    let done = node.start + 1;
    for (const child of children) {
      assert.ok(done <= child.start && child.end <= node.end, "children are in order and inside");
      assert.equal(child.parent, node);
      done = child.end;
      const value = child.kind === "member" ? child.value : child;
      if (value !== undefined) open.push(value);
    }
  }
}

const sample = `// A pool
{ "id": "p\\u0041", "n": -1.5e+3, "list": [true, false, null, {}, []], /* c */
  "text": "two
lines", "deep": {"a": {"b": [[1], {"c": "\\"]"}]}}, }
`;

test("a text cut anywhere, or with any one character gone, is read without a throw and keeps its nesting", () => {
  for (let i = 0; i <= sample.length; i++) {
    for (const text of [sample.slice(0, i), sample.slice(i), sample.slice(0, i) + sample.slice(i + 1)]) {
      assertNested(parseJson(text).root, text.length);
    }
  }
});

test("texts of random tokens are read without a throw and keep their nesting", () => {
  const tokens = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    "1",
    "true",
    "\n",
    " ",
    "//",
    "/*",
    "*/",
    "\\",
    "x",
    "\u0000",
    "😀",
  ];
  const texts = fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => assertNested(parseJson(text).root, text.length)),
    { numRuns: 1000 },
  );
});

test("100,000 nested brackets are read, closed or not", () => {
  const depth = 100_000;
  assert.deepEqual(codes("[".repeat(depth) + "]".repeat(depth)), []);
  assert.deepEqual(codes(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`), []);
  assert.equal(codes("[".repeat(depth)).length, depth);
  assert.equal(parseJson('[{"a":'.repeat(depth)).nodeCount, 3 * depth);
});

test("strings that are never closed cost one search for their end, not one each", () => {
  // Each line opens a string, and all the quotes that could close it are escaped: a search each would take minutes.
  const lines = 400_000;
  assert.equal(codes(`[${'"\n\\'.repeat(lines)}`).filter((code) => code === "unclosed-string").length, lines);
});
