// Secrets stay secret, and values keep the trace of where they were written.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type ArmValue,
  armArray,
  armObject,
  armString,
  armUnknown,
  type Trace,
  withSecret,
} from "../../../server/src/arm/arm-value.ts";
import { parseJson } from "../../../server/src/json/parse.ts";
import { evaluate } from "./interpreter.ts";

const secret = withSecret(armString("s3cret"), true);
const unknownSecret = withSecret(armUnknown("keyVault", ["string"]), true);

describe("a secret", () => {
  const tainted = [
    "concat('a', parameters('s'))",
    "format('{0}', parameters('s'))",
    "format('{0,10}', parameters('s'))",
    "join(createArray('a', parameters('s')), ',')",
    "string(parameters('s'))",
    "string(createObject('a', createArray(parameters('s'))))",
    "format('{0}', createObject('a', parameters('s')))",
    "join(parameters('list'), ',')",
    "string(parameters('list'))",
    "toUpper(parameters('s'))",
    "base64(parameters('s'))",
    "uniqueString(parameters('s'))",
    "substring(parameters('s'), 1)",
    "split(parameters('s'), '3')[0]",
    "createObject('a', parameters('s')).a",
    "first(createArray(parameters('s')))",
    "first(parameters('list'))",
    "skip(parameters('list'), 0)[0]",
    "concat(parameters('list'), createArray('x'))[0]",
    "union(createObject('a', 1), parameters('o')).k",
    "shallowMerge(createArray(createObject('a', 1), parameters('o'))).k",
    "items(parameters('o'))[0].value",
    "tryGet(parameters('o'), 'k')",
    "max(parameters('numbers'))",
    "equals(parameters('s'), 'x')",
    "replace('a', 'a', parameters('s'))",
    "concat('a', parameters('u'))",
    "toLower(parameters('u'))",
  ];
  for (const call of tainted) {
    test(`taints ${call}`, () => {
      const value = evaluate(`[${call}]`, {
        s: secret,
        u: unknownSecret,
        list: armArray([secret, armString("b")]),
        o: armObject([["k", secret]]),
        numbers: withSecret(armArray([{ kind: "int", value: 1 }]), true),
      });
      assert.equal(value.secret, true);
    });
  }

  test("does not taint what has no part of it", () => {
    assert.ok(!evaluate("[concat('a', parameters('b'))]", { b: "x" }).secret);
    assert.ok(!evaluate("[first(parameters('list'))]", { list: armArray([armString("a"), secret]) }).secret);
  });
});

describe("the trace", () => {
  const json = parseJson('{"a": 1}');
  const node = json.root ?? assert.fail("no root");
  const trace: Trace = { document: { file: "x.json", json }, node };
  const traced: ArmValue = { kind: "string", value: "v", trace };
  const kept = [
    "first(createArray(parameters('t')))",
    "last(createArray('x', parameters('t')))",
    "createObject('a', parameters('t')).a",
    "union(createObject('a', parameters('t')), createObject('b', 1)).a",
    "union(createObject('a', createObject('c', parameters('t'))), createObject('a', createObject('b', 1))).a.c",
    "shallowMerge(createArray(createObject('a', parameters('t')))).a",
    "intersection(createObject('a', parameters('t')), createObject('a', 'v')).a",
    "union(createArray('x'), createArray(parameters('t')))[1]",
    "concat(createArray('x'), createArray(parameters('t')))[1]",
    "skip(createArray('x', parameters('t')), 1)[0]",
    "flatten(createArray(createArray(parameters('t'))))[0]",
    "tryGet(createObject('a', parameters('t')), 'a')",
    "items(createObject('a', parameters('t')))[0].value",
    "indexFromEnd(createArray(parameters('t')), 1)",
    "array(parameters('t'))[0]",
  ];
  for (const call of kept) {
    test(`survives ${call}`, () => assert.equal(evaluate(`[${call}]`, { t: traced }).trace, trace));
  }
});
