// What is too large is not built, and what is shared many times is not walked many times.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type ArmValue, armArray, armInteger, armObject, armString } from "../../../server/src/arm/arm-value.ts";
import { check } from "./check.ts";
import { evaluate, parameter, show, unknown } from "./interpreter.ts";

const maxText = armString("x".repeat(131_072));
const bigFile = armString("-".repeat(4_000_000));
const bigArray = armArray(Array.from({ length: 10_000 }, (_, index) => armInteger(index)));
const budget = unknown("budget");

check(
  "texts that are too long",
  [
    ["length(concat(parameters('t'), ''))", 131_072],
    ["concat(parameters('t'), 'y')", budget],
    ["concat(parameters('t'), parameters('p'), 'y')", budget],
    ["format('{0}{0}', parameters('t'))", budget],
    ["format('{0,999999}', 'a')", budget],
    ["format('{0,-9999999}', 'a')", budget],
    ["format('{0,100000}{0,100000}', 'a')", budget],
    ["join(createArray(parameters('t'), 'y'), '')", budget],
    ["join(range(0, 10000), parameters('t'))", budget],
    ["replace(parameters('t'), 'x', 'yy')", budget],
    ["length(replace(parameters('t'), 'x', 'y'))", 131_072],
    ["base64(parameters('t'))", budget],
    ["dataUri(parameters('t'))", budget],
    ["uriComponent(replace(parameters('t'), 'x', '/'))", budget],
    ["string(createArray(parameters('t')))", budget],
    ["format('{0}', createArray(parameters('t')))", budget],
    ["uniqueString(parameters('t'), 'y')", { $error: true }],
    ["split(parameters('file'), '-')", budget],
    ["split(parameters('file'), createArray('-', '+'))", budget],
    ["length(parameters('file'))", 4_000_000],
  ],
  { t: maxText, file: bigFile, p: parameter("p", "string") },
);

check(
  "arrays that are too long",
  [
    ["length(concat(parameters('a'), createArray()))", 10_000],
    ["concat(parameters('a'), createArray(1))", budget],
    ["flatten(createArray(parameters('a'), parameters('a')))", budget],
    ["length(union(parameters('a'), createArray()))", 10_000],
    ["union(parameters('a'), createArray(1))", budget],
    ["length(intersection(parameters('a'), parameters('a')))", 10_000],
    ["contains(parameters('a'), 9999)", true],
    ["max(parameters('a'))", 9_999],
  ],
  { a: bigArray },
);

/** `depth` levels, each of which holds the one below twice. */
function doubled(depth: number, wrap: (inner: ArmValue) => ArmValue): ArmValue {
  return depth === 0 ? armInteger(1) : wrap(doubled(depth - 1, wrap));
}

const arrays = {
  v: doubled(60, (inner) => armArray([inner, inner])),
  w: doubled(60, (inner) => armArray([inner, inner])),
};
const objects = {
  v: doubled(60, (inner) =>
    armObject([
      ["a", inner],
      ["b", inner],
    ]),
  ),
  w: doubled(60, (inner) =>
    armObject([
      ["a", inner],
      ["b", inner],
    ]),
  ),
};

for (const [name, values] of Object.entries({ arrays, objects })) {
  check(
    `${name} that hold the same parts again and again`,
    [
      ["equals(parameters('v'), parameters('w'))", unknown("unsupported")],
      ["string(parameters('v'))", budget],
      ["format('{0}', parameters('v'))", budget],
      ["contains(createArray(parameters('v')), 'x')", false],
      ["contains(createArray(parameters('v')), parameters('w'))", unknown("unsupported")],
      ["length(distinct(createArray(parameters('v'), 1)))", 2],
      ["length(createArray(parameters('v')))", 1],
    ],
    values,
  );
}

describe("unions of unions", () => {
  test("are read in a time that does not double with each level", () => {
    let value: ArmValue = armObject([["a", armObject([["b", armInteger(1)]])]]);
    for (let level = 0; level < 60; level++)
      value = evaluate("[union(parameters('v'), parameters('v'))]", { v: value });
    assert.deepEqual(show(value), { $open: "budget" });
  });

  test("at the top level are searched once for a member that is not there", () => {
    let value: ArmValue = armObject([["a", armInteger(1)]]);
    for (let level = 0; level < 60; level++) {
      value = evaluate("[shallowMerge(createArray(parameters('v'), parameters('v')))]", { v: value });
    }
    assert.deepEqual(show(evaluate("[contains(parameters('v'), 'b')]", { v: value })), false);
    assert.deepEqual(show(evaluate("[parameters('v').a]", { v: value })), 1);
  });

  test("of ordinary size keep all members", () => {
    let value: ArmValue = armObject([]);
    for (let level = 0; level < 300; level++) {
      value = evaluate(`[union(parameters('v'), createObject('o', createObject('m${level}', ${level})))]`, {
        v: value,
      });
    }
    assert.deepEqual(show(evaluate("[length(parameters('v').o)]", { v: value })), 300);
    assert.deepEqual(show(evaluate("[parameters('v').o.m7]", { v: value })), 7);
  });
});

describe("patterns", () => {
  test("of too many parts are given up", () => {
    let value = parameter("p", "string");
    for (let level = 0; level < 60; level++)
      value = evaluate("[concat(parameters('v'), '-', parameters('v'))]", { v: value });
    assert.deepEqual(show(value), unknown("budget"));
  });
});

describe("what nobody asks for", () => {
  test("is not read: elements that a function only passes on", () => {
    const trap: ArmValue = { kind: "array", length: 3, item: () => assert.fail("An element was read.") };
    for (const call of [
      "length(parameters('v'))",
      "empty(parameters('v'))",
      "contains(items(createObject('a', parameters('v'))), 1)",
    ]) {
      evaluate(`[${call}]`, { v: trap });
    }
    for (const call of [
      "concat(parameters('v'), parameters('v'))",
      "skip(parameters('v'), 1)",
      "take(parameters('v'), 1)",
      "createArray(parameters('v'))",
    ]) {
      assert.equal(evaluate(`[${call}]`, { v: trap }).kind, "array");
    }
    for (const call of [
      "union(parameters('o'), createObject('b', 1)).b",
      "shallowMerge(createArray(parameters('o'), createObject('b', 1))).b",
      "createObject('v', parameters('v'), 'b', 1).b",
    ]) {
      const o: ArmValue = {
        kind: "object",
        names: ["v"],
        get: (name) => (name === "v" ? assert.fail("A member was read.") : undefined),
      };
      assert.deepEqual(show(evaluate(`[${call}]`, { v: trap, o })), 1);
    }
  });
});
