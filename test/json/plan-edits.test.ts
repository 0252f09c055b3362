// Edits one by one, as a reader expects them to look.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Json } from "../../server/src/json/json.ts";
import type {
  JsonArray,
  JsonDocument,
  JsonMember,
  JsonNode,
  JsonObject,
  JsonString,
} from "../../server/src/json/node.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { type EditChange, planEdits } from "../../server/src/json/plan-edits.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";

/** Makes changes of a document's nodes, named by paths such as `a.0.b`. */
class Changes {
  readonly #root: JsonNode | undefined;

  constructor(document: JsonDocument) {
    this.#root = document.root;
  }

  member(path: string): JsonMember {
    const names = path.split(".");
    const name = names.pop();
    const member = (this.node(names.join(".")) as JsonObject).members.find(({ key }) => key.value === name);
    assert.ok(member !== undefined, `${path} is there`);
    return member;
  }

  node(path: string): JsonNode {
    let node = this.#root;
    for (const name of path === "" ? [] : path.split(".")) {
      if (node?.kind === "array") node = node.items[Number(name)];
      else if (node?.kind === "object") node = node.members.find(({ key }) => key.value === name)?.value;
    }
    assert.ok(node !== undefined, `${path} is there`);
    return node;
  }

  set = (path: string, value: Json): EditChange => ({ kind: "replace", node: this.node(path), value });
  insert = (object: string, path: string, value: Json): EditChange => {
    return { kind: "insert", object: this.node(object) as JsonObject, path: path.split("."), value };
  };
  append = (path: string, value: Json): EditChange => ({ kind: "append", array: this.node(path) as JsonArray, value });
  remove = (path: string): EditChange => ({ kind: "remove", target: this.member(path) });
  removeItem = (path: string): EditChange => ({ kind: "remove", target: this.node(path) });
  rename = (path: string, name: string): EditChange => ({ kind: "rename", member: this.member(path), name });
  text = (path: string, start: number, end: number, text: string): EditChange => {
    return { kind: "replaceText", node: this.node(path) as JsonString, span: { start, end }, text };
  };
}

type Asked = (changes: Changes) => readonly EditChange[];

function edited(text: string, asked: Asked): string | undefined {
  const document = parseJson(text);
  const edits = planEdits(document, asked(new Changes(document)));
  return edits && applyEdits(text, edits);
}

/** Names, the text before, what is asked for, the text after. */
const examples: readonly (readonly [name: string, before: string, asked: Asked, after: string])[] = [
  [
    "a comma goes right behind the value, the new member under its comment",
    '{\n  "port": 8080 // default port\n}',
    (c) => [c.insert("", "tls", true)],
    '{\n  "port": 8080, // default port\n  "tls": true\n}',
  ],
  [
    "a trailing comma is kept",
    '{\r\n\t"a": 1, // one\r\n\t// the end\r\n}',
    (c) => [c.insert("", "b", 2)],
    '{\r\n\t"a": 1, // one\r\n\t"b": 2,\r\n\t// the end\r\n}',
  ],
  [
    "one line stays one line, in its own punctuation",
    '{\n  "a": {"b":1}, "c": { "d" : [ 1 ] }\n}',
    (c) => [c.insert("a", "x", { y: [1, 2] }), c.insert("c", "x.y", 1), c.append("c.d", 2)],
    '{\n  "a": {"b":1,"x":{"y":[1,2]}}, "c": { "d" : [ 1, 2 ], "x" : { "y" : 1 } }\n}',
  ],
  [
    "an empty object is broken over lines, one without a line break anywhere is not",
    '{\n    "a": {}\n}',
    (c) => [c.insert("a", "b.c", { d: [], e: {} })],
    '{\n    "a": {\n        "b": {\n            "c": {\n                "d": [],\n                "e": {}\n            }\n        }\n    }\n}',
  ],
  [
    "the nearest object shows the punctuation",
    '{"a":[[1]]}',
    (c) => [c.append("a.0", { b: [1, 2] })],
    '{"a":[[1,{"b":[1,2]}]]}',
  ],
  ["a comment alone on one line", "{/* c */}", (c) => [c.insert("", "a", 1)], '{/* c */ "a": 1 }'],
  ["last of several lines, at the bracket", "[\n  1,\n  2]", (c) => [c.removeItem("1")], "[\n  1]"],
  ["behind a line comment, at the bracket", "[ // c\n  2]", (c) => [c.removeItem("0")], "[ // c\n]"],
  ["a text of one line stays one", "{}", (c) => [c.insert("", "b.c", 1)], '{ "b": { "c": 1 } }'],
  [
    "an empty object keeps its comments",
    '{\n  "a": { // why\n  }, "b": [ /* todo */ ]\n}',
    (c) => [c.insert("a", "x", 1), c.append("b", 2)],
    '{\n  "a": { // why\n    "x": 1\n  }, "b": [ /* todo */\n    2\n  ]\n}',
  ],
  [
    "insertions through null make one object in its place",
    '{\n  "a": null, // nothing yet\n  "z": 0\n}',
    (c) => [c.insert("", "a.b.c", 1), c.insert("", "A.d", 2), c.insert("", "a.b.e", 3)],
    '{\n  "a": {\n    "b": {\n      "c": 1,\n      "e": 3\n    },\n    "d": 2\n  }, // nothing yet\n  "z": 0\n}',
  ],
  [
    "insertions that share the start of their path make one object",
    '{\n  "z": 0\n}',
    (c) => [c.insert("", "a.b", 1), c.insert("", "d", 4), c.insert("", "a.c", 2), c.insert("", "a", { e: 3 })],
    '{\n  "z": 0,\n  "a": {\n    "b": 1,\n    "c": 2,\n    "e": 3\n  },\n  "d": 4\n}',
  ],
  [
    "a path goes into an object that is there, whatever the case of its name",
    '{\n  "Properties": {\n    "a": 1\n  }\n}',
    (c) => [c.insert("", "properties.b", 2)],
    '{\n  "Properties": {\n    "a": 1,\n    "b": 2\n  }\n}',
  ],
  [
    "new elements look like their neighbours",
    '{\n  "env": [\n    { "name": "A", "value": "1" }\n  ],\n  "hug": [{\n    "a": 1\n  }]\n}',
    (c) => [c.append("env", { name: "B", value: "2" }), c.append("hug", { a: 2 })],
    '{\n  "env": [\n    { "name": "A", "value": "1" },\n    { "name": "B", "value": "2" }\n  ],\n  "hug": [{\n    "a": 1\n  }, {\n    "a": 2\n  }]\n}',
  ],
  [
    "short arrays of scalars take one line, long ones a line for each element",
    '{\n  "a": 1,\n  "b": 2\n}',
    (c) => [c.set("a", [1, "é", null]), c.set("b", ["x".repeat(40), "y".repeat(40)])],
    `{\n  "a": [1, "é", null],\n  "b": [\n    "${"x".repeat(40)}",\n    "${"y".repeat(40)}"\n  ]\n}`,
  ],
  [
    "a value that replaces another is indented from its line",
    '{\n\t"a": [\n\t\t1 // one\n\t]\n}',
    (c) => [c.set("a.0", { b: '"\n😀' })],
    '{\n\t"a": [\n\t\t{\n\t\t\t"b": "\\"\\n😀"\n\t\t} // one\n\t]\n}',
  ],
  [
    "a removed member takes its lines and the comment on them along, no other",
    '{\n  // above\n  "a": {\n    "b": 1\n  }, // gone\n  // below\n  "c": 2\n}',
    (c) => [c.remove("a")],
    '{\n  // above\n  // below\n  "c": 2\n}',
  ],
  [
    "with the last member the comma before it goes",
    '{\n  "a": 1, // one\n  // above\n  "b": 2 // gone\n}',
    (c) => [c.remove("b")],
    '{\n  "a": 1 // one\n  // above\n}',
  ],
  [
    "where trailing commas are the habit it stays",
    '{\n  "a": 1, // one\n  "b": 2, /* gone */\n}',
    (c) => [c.remove("b")],
    '{\n  "a": 1, // one\n}',
  ],
  [
    "a comment stays if something else stays on its line",
    '{\n  "a": 1, "b": 2, // both\n  "c": 3, /* two\n  lines */\n  "d": 4\n}',
    (c) => [c.remove("b"), c.remove("c")],
    '{\n  "a": 1, // both\n  /* two\n  lines */\n  "d": 4\n}',
  ],
  ["first of one line", '{ "a": 1, "b": 2 }', (c) => [c.remove("a")], '{ "b": 2 }'],
  ["last of one line", '{ "a": 1, "b": 2 }', (c) => [c.remove("b")], '{ "a": 1 }'],
  ["middle of one line", "[1, 2, 3]", (c) => [c.removeItem("1")], "[1, 3]"],
  ["all of one line", "[1, 2 , 3, ]", (c) => [c.removeItem("2"), c.removeItem("0"), c.removeItem("1")], "[]"],
  [
    "all of several lines",
    '{\n  "a": {\n    "b": 1,\n    "c": 2\n  }\n}',
    (c) => [c.remove("a.c"), c.remove("a.b")],
    '{\n  "a": {}\n}',
  ],
  [
    "hugged elements",
    '[{\n  "a": 1\n}, {\n  "b": 2\n}, {\n  "c": 3\n}]',
    (c) => [c.removeItem("0"), c.removeItem("2")],
    '[{\n  "b": 2\n}]',
  ],
  [
    "what is removed makes place for what comes",
    '{\n  "a": 1, // one\n  "b": 2 // two\n}',
    (c) => [c.remove("b"), c.insert("", "c", 3)],
    '{\n  "a": 1, // one\n  "c": 3\n}',
  ],
  [
    "where all goes, what comes takes its place",
    '{\n  "a": 1, // one\n  "b": 2 // two\n}',
    (c) => [c.remove("b"), c.remove("a"), c.insert("", "a", 3), c.insert("", "d", 4)],
    '{\n  "a": 3,\n  "d": 4 // one\n}',
  ],
  [
    "a fragment is replaced around escapes, and written with escapes",
    '{ "a": "x\\n\\u0041[b]\\ud83d\\ude00" }',
    (c) => [c.text("a", 2, 4, '"'), c.text("a", 6, 8, "é"), c.text("a", 0, 0, "\t")],
    '{ "a": "\\tx\\n\\"b]é" }',
  ],
  [
    "a rename touches the name alone",
    '{ "a" /* name */ : 1 }',
    (c) => [c.rename("a", 'b"'), c.set("a", 2)],
    '{ "b\\"" /* name */ : 2 }',
  ],
  [
    "changes inside what goes have no effect",
    '{ "a": { "b": [1] }, "c": { "d": "x" } }',
    (c) => [c.append("a.b", 2), c.remove("a"), c.set("c", {}), c.text("c.d", 0, 1, "y"), c.insert("c", "e", 1)],
    '{ "c": {} }',
  ],
  [
    "the same change asked for twice is made once",
    '{ "a": 1, "b": 2 }',
    (c) => [c.set("a", 3), c.set("a", 3), c.remove("b"), c.remove("b"), c.insert("", "c", 1), c.insert("", "c", 1)],
    '{ "a": 3, "c": 1 }',
  ],
  [
    "a name of Object's own is a name like any other",
    '{ "a": 1 }',
    (c) => [c.insert("", "__proto__.toString", 1)],
    '{ "a": 1, "__proto__": { "toString": 1 } }',
  ],
  [
    "an error elsewhere is no hindrance",
    '{\n  "a": { "b": , },\n  "c": {\n    "d": 1\n  }\n}',
    (c) => [c.insert("c", "e", 2), c.insert("", "f", 3)],
    '{\n  "a": { "b": , },\n  "c": {\n    "d": 1,\n    "e": 2\n  },\n  "f": 3\n}',
  ],
];

for (const [name, before, asked, after] of examples) {
  test(name, () => {
    assert.equal(edited(before, asked), after);
  });
}

const refused: readonly (readonly [name: string, text: string, asked: Asked])[] = [
  ["a member that is there already", '{"a": 1}', (c) => [c.insert("", "A", 2)]],
  ["a path through something else than an object", '{"a": 1}', (c) => [c.insert("", "a.b", 2)]],
  ["a member in the place of null", '{"a": null}', (c) => [c.insert("", "a", 2)]],
  ["two values for one member below null", '{"a": null}', (c) => [c.insert("", "a.b", 2), c.insert("", "a.b", 3)]],
  ["two values for one place", '{"a": 1}', (c) => [c.set("a", 2), c.set("a", 3)]],
  ["two values for one new member", "{}", (c) => [c.insert("", "a", 2), c.insert("", "a", 3)]],
  ["fragments that overlap", '["abc"]', (c) => [c.text("0", 0, 2, "x"), c.text("0", 1, 3, "y")]],
  ["a fragment outside the string", '["abc"]', (c) => [c.text("0", 2, 4, "x")]],
  ["removing the whole document", "[1]", (c) => [c.removeItem("")]],
  ["an object that is never closed", '{"a": 1', (c) => [c.insert("", "b", 2)]],
  ["a last member without a value", '{"a": 1, "b": }', (c) => [c.insert("", "c", 2)]],
  ["a last member without colon and value", '{"a": 1, "b" }', (c) => [c.insert("", "c", 2)]],
  ["something unknown at the end", '{"a": 1 x }', (c) => [c.insert("", "c", 2)]],
  ["something unknown beside what goes", '{"a": 1 x, "b": 2}', (c) => [c.remove("a")]],
  ["something unknown between what goes", '{"a": 1 x, "b": 2}', (c) => [c.remove("a"), c.remove("b")]],
  ["a member without a value", '{"a", "b": 2}', (c) => [c.remove("a")]],
  ["a name that is never closed", '{"a', (c) => [c.rename("a", "b")]],
  ["a value before a stray colon", '{"a": 1 /* c */ : 2}', (c) => [c.set("a", "b")]],
  ["a name that would end a string left open before it", '["a\n, {}]', (c) => [c.insert("0", "]", 1)]],
  ["a value glued to something unknown", '[x"a"]', (c) => [c.set("0", 1)]],
  ["a value without a colon before it", '{"a" {}}', (c) => [c.set("a", "b")]],
  ["a value that is never closed", '{"a": [1}', (c) => [c.set("a", 1)]],
  ["a last element that took the bracket", "[1, {]", (c) => [c.append("", 2)]],
];

for (const [name, text, asked] of refused) {
  test(`refused: ${name}`, () => {
    assert.equal(edited(text, asked), undefined);
  });
}
