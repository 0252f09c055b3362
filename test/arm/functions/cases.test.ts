// The shared cases of the language that need nothing but functions.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Expression } from "../../../server/src/arm/ast.ts";
import { isExpression } from "../../../server/src/arm/is-expression.ts";
import { parseExpression } from "../../../server/src/arm/parser.ts";
import type { Json } from "../../../server/src/json/json.ts";
import { evaluate, functions, type Names, show } from "./interpreter.ts";

interface Output {
  readonly name: string;
  readonly value: Json;
}

interface SharedCase {
  readonly id: string;
  readonly expr?: string;
  readonly expression?: string;
  readonly variables?: Names;
  readonly vars?: Names;
  readonly params?: Names;
  readonly paramDefaults?: Names;
  readonly paramDefs?: Json;
  readonly paramFile?: Json;
  readonly pure?: boolean;
  readonly template?: {
    readonly parameters?: Readonly<Record<string, { readonly defaultValue: Json }>>;
    readonly variables?: Readonly<Record<string, Json>>;
    readonly outputs?: Readonly<Record<string, { readonly value?: Json }>>;
  };
  readonly expected: Json | readonly Output[];
}

/** Ask for loops, lambdas or the template around them. */
const beyond =
  /copyIndex|lambda|reference|listKeys|resourceId|resourceGroup|subscription|deployment|environment|utcNow|newGuid/i;

/** Cases in which the shared file prints something that the fact sheet knows to be otherwise. */
const corrected: Readonly<Record<string, Json>> = {
  "tryGet firstColor": "red",
  // Other versions of the same page print false, and call the comparison case-sensitive.
  "equals checkStrings": false,
  // Tests of Bicep, which run the engine, print the charset with its hyphen.
  "dataUriToString dataUriOutput": "data:text/plain;charset=utf-8;base64,SGVsbG8=",
};

function readCases(name: string): readonly SharedCase[] {
  const file = new URL(`../../../../shared/arm-cases/${name}.jsonl`, import.meta.url);
  assert.ok(existsSync(file), `${name}.jsonl is missing`);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as SharedCase);
}

function canEvaluate(text: string): boolean {
  return !isExpression(text) || (!beyond.test(text) && callsOnlyKnown(parseExpression(text).root));
}

function callsOnlyKnown(node: Expression): boolean {
  if (node.kind === "member") return callsOnlyKnown(node.target);
  if (node.kind === "index") return callsOnlyKnown(node.target) && callsOnlyKnown(node.index);
  return node.kind !== "call" || (functions.has(node.name.toLowerCase()) && node.arguments.every(callsOnlyKnown));
}

describe("expressions whose results the engine asserts", () => {
  const cases = readCases("evaluated").filter(({ expression = "" }) => canEvaluate(expression));
  for (const { expression = "", variables = {}, expected, id } of cases) {
    test(`${id} ${expression}`, () => assert.deepEqual(plain(evaluate(expression, variables)), expected));
  }
  test("are not left out without need", () => assert.ok(cases.length >= 15, `only ${cases.length}`));
});

describe("cases of the language", () => {
  const cases = readCases("language").filter((one) => {
    if (one.paramDefs !== undefined || one.paramFile !== undefined) return false;
    const texts = [one.expr, ...Object.values({ ...one.vars, ...one.params, ...one.paramDefaults })];
    return (
      one.expr !== undefined &&
      isOutcome(one.expected) &&
      texts.every((text) => typeof text !== "string" || canEvaluate(text))
    );
  });
  for (const { id, expr = "", vars, params, paramDefaults, expected } of cases) {
    test(`${id} ${expr}`, () => {
      const value = evaluate(expr, { ...vars, ...params, ...paramDefaults });
      const outcome = expected as { readonly value?: Json; readonly error?: string; readonly unknown?: string };
      if (outcome.error !== undefined) assert.equal(value.kind, "error");
      else if (outcome.unknown !== undefined) assert.equal(value.kind, "unknown");
      else assert.deepEqual(plain(value), outcome.value);
    });
  }
  test("are not left out without need", () => assert.ok(cases.length >= 64, `only ${cases.length}`));
});

function isOutcome(expected: SharedCase["expected"]): boolean {
  return (
    typeof expected === "object" &&
    expected !== null &&
    ("value" in expected || "error" in expected || "unknown" in expected)
  );
}

describe("outputs that Microsoft's reference prints", () => {
  let seen = 0;
  for (const { id, template = {}, expected, pure, ...one } of readCases("docs")) {
    const names = namesOf(template);
    if (pure !== true || Object.values(names).some((value) => beyond.test(JSON.stringify(value)))) continue;
    for (const { name, value } of expected as readonly Output[]) {
      const [, output] =
        Object.entries(template.outputs ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
      if (typeof output?.value !== "string" || !canEvaluate(output.value)) continue;
      seen++;
      const text = output.value;
      const what = `${(one as { function?: string }).function} ${name}`;
      test(`${id} ${what}`, () => assert.deepEqual(plain(evaluate(text, names)), corrected[what] ?? value));
    }
  }
  test("are not left out without need", () => assert.ok(seen >= 145, `only ${seen}`));
});

function namesOf(template: NonNullable<SharedCase["template"]>): Readonly<Record<string, Json>> {
  const defaults = Object.entries(template.parameters ?? {}).map(
    ([name, { defaultValue }]) => [name, defaultValue] as const,
  );
  return { ...Object.fromEntries(defaults), ...template.variables };
}

/** A value as JSON; fractions as ordinary numbers. */
function plain(value: Parameters<typeof show>[0]): unknown {
  return JSON.parse(JSON.stringify(show(value)), (_, member) =>
    typeof member === "object" && member !== null && "$float" in member ? member.$float : member,
  );
}
