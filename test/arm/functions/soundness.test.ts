// What a function says of values that are not known holds for every value that they may turn out to be.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  type ArmObject,
  type ArmPattern,
  type ArmType,
  type ArmValue,
  armUnknown,
} from "../../../server/src/arm/arm-value.ts";
import type { Json } from "../../../server/src/json/json.ts";
import { evaluate, functions, type Names, parameter, show } from "./interpreter.ts";
import "../../support/seed.ts";

/** Functions that ask the evaluator for more than their arguments, or whose result nobody knows. */
const others = new Set(
  `parameters variables if and or coalesce deployment deployer environment extensions externalInputs reference references
   resourceInfo resourceGroup subscription tenant managementGroup resourceId subscriptionResourceId tenantResourceId
   managementGroupResourceId extensionResourceId copyIndex lambda lambdaVariables filter map mapValues reduce sort toObject
   groupBy newGuid utcNow pickZones providers toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones roleDefinitions`
    .toLowerCase()
    .split(/\s+/),
);
const names = [...functions.keys()].filter((name) => !others.has(name));

/** Parameters that are unknown at first, with the values that they may turn out to have. */
const unknowns: Readonly<Record<string, { readonly types: readonly ArmType[]; readonly values: readonly Json[] }>> = {
  text: { types: ["string"], values: ["", "a", "ab/c", "Ab", "10.0.0.0/16", "{0}", "true", "5"] },
  number: { types: ["int"], values: [0, 1, 2, -1, 24] },
  list: { types: ["array"], values: [[], ["a"], ["a", "b", "a"], [1, 2], [["a"]], [{ a: 1 }]] },
  object: { types: ["object"], values: [{}, { a: 1 }, { A: { b: 2 }, c: null }, { a: { x: 1 } }] },
  any: { types: [], values: ["a", 1, null, true, ["a"], { a: 1 }] },
};

const leaf = fc.constantFrom(
  ...["'a'", "''", "'ab/c'", "'{0}-{1}'", "'a,b'", "'10.0.0.0/16'", "'/'", "0", "1", "2", "24", "true()", "null()"],
  ...[
    "createArray('a', 'b')",
    "createArray()",
    "createObject('a', 1)",
    "createObject('a', createObject('b', 2))",
    "createObject()",
  ],
  ...Object.keys(unknowns).flatMap((name) => [`parameters('${name}')`, `parameters('${name}')`]),
  ...[
    "concat('a', parameters('text'))",
    "concat(parameters('text'), '/c')",
    "concat(createArray('a'), parameters('list'))",
  ],
  ...["union(parameters('object'), createObject('a', 1))", "union(createObject('a', 1, 'c', 2), parameters('object'))"],
  ...[
    "createArray('a', parameters('any'))",
    "createObject('a', parameters('any'))",
    "createArray(createObject('a', 1), parameters('object'))",
    "createArray(parameters('list'), parameters('list'))",
  ],
);

const call = fc.constantFrom(...names).chain((name) => {
  const [least, most] = functions.get(name)?.arity ?? [0, 0];
  const argument = fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: leaf.map((inner) => `array(${inner})`) },
  );
  return fc
    .array(argument, { minLength: least, maxLength: Math.min(most, least + 2) })
    .map((list) => `${name}(${list.join(", ")})`);
});

const expression = fc.oneof(
  { weight: 3, arbitrary: call },
  { weight: 1, arbitrary: fc.tuple(call, call).map(([one, other]) => `equals(${one}, ${other})`) },
  { weight: 1, arbitrary: call.map((one) => `string(${one})`) },
  { weight: 1, arbitrary: fc.tuple(call, leaf).map(([one, other]) => `concat(${one}, ${other})`) },
  { weight: 1, arbitrary: fc.tuple(call, leaf).map(([one, other]) => `union(${one}, ${other})`) },
);

const unknownNames: Names = Object.fromEntries(
  Object.entries(unknowns).map(([name, { types }]) => [name, parameter(name, ...types)] as const),
);
const choices = fc.record(
  Object.fromEntries(Object.entries(unknowns).map(([name, { values }]) => [name, fc.constantFrom(...values)] as const)),
);

describe("every function", () => {
  test("says of unknown arguments only what is true of all values", () => {
    fc.assert(
      fc.property(expression, choices, (text, known) => {
        const partly = evaluate(`[${text}]`, unknownNames);
        const wholly = evaluate(`[${text}]`, known as Names);
        const message = `${text}\n  unknown: ${JSON.stringify(show(partly))}\n  ${JSON.stringify(known)}: ${JSON.stringify(show(wholly))}`;
        assert.ok(admits(partly, wholly), message);
      }),
      { numRuns: 20_000 },
    );
  });
});

/** Whether a value that is perhaps not wholly known may turn out to be the other one. */
function admits(partly: ArmValue, wholly: ArmValue): boolean {
  // A deployment that fails shows nothing, so anything may be said of it.
  if (wholly.kind === "error" || wholly.kind === "unreachable") return true;
  if (wholly.kind === "unknown") return true;
  switch (partly.kind) {
    case "unknown":
      return partly.types === undefined || partly.types.includes(typeOf(wholly));
    case "pattern":
      return wholly.kind === "string" && new RegExp(regularExpression(partly), "s").test(wholly.value);
    case "array": {
      if (wholly.kind !== "array" || wholly.length < partly.length) return false;
      if (partly.open === undefined && wholly.open === undefined && wholly.length !== partly.length) return false;
      return Array.from({ length: partly.length }, (_, i) => admits(partly.item(i), wholly.item(i))).every(Boolean);
    }
    case "object":
      return wholly.kind === "object" && admitsMembers(partly, wholly);
    case "error":
    case "unreachable":
      return false;
    default:
      return JSON.stringify(show(partly)) === JSON.stringify(show(wholly));
  }
}

function admitsMembers(partly: ArmObject, wholly: ArmObject): boolean {
  if (partly.open === undefined && wholly.names.some((name) => partly.get(name) === undefined)) return false;
  return partly.names.every((name) => {
    const member = wholly.get(name);
    return member !== undefined && admits(partly.get(name) ?? armUnknown("error"), member);
  });
}

function typeOf(value: ArmValue): ArmType {
  if (value.kind === "pattern") return "string";
  return value.kind === "unknown" || value.kind === "error" || value.kind === "unreachable" ? "null" : value.kind;
}

function regularExpression({ parts }: ArmPattern): string {
  const escaped = parts.map((part) =>
    typeof part === "string" ? part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&") : ".*",
  );
  return `^${escaped.join("")}$`;
}
