// Cases of the template language that were gathered from Microsoft's documentation and tests, run through `evaluate`.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { type Entry, type EvaluateInput, entryAt, evaluateTemplate, type Sections } from "./evaluating.ts";

/** A case as it is written in `language.jsonl`. */
interface LanguageCase {
  readonly id: string;
  readonly expr?: string;
  readonly template?: Sections;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly paramDefs?: Readonly<Record<string, unknown>>;
  readonly paramDefaults?: Readonly<Record<string, unknown>>;
  readonly paramFile?: Readonly<Record<string, unknown>>;
  readonly vars?: Readonly<Record<string, unknown>>;
  readonly context?: EvaluateInput["context"];
  readonly expected: Expected;
}

interface Expected {
  readonly value?: unknown;
  readonly unknown?: string;
  readonly error?: string;
  readonly secret?: true;
  readonly choice?: readonly unknown[];
  readonly preferred?: unknown;
  readonly when?: readonly string[];
  readonly pattern?: readonly (string | { readonly atom: string })[];
  readonly skipped?: true;
  readonly checked?: true;
  readonly at?: Readonly<Record<string, Expected>>;
}

/** An output of a documented template, with the value that the page prints. */
interface Documented {
  readonly name: string;
  readonly value: unknown;
}

interface DocumentedCase {
  readonly id: string;
  readonly function: string;
  readonly template: Sections;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly expected: readonly Documented[];
  readonly pure: boolean;
}

interface EngineCase {
  readonly id: string;
  readonly function: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly expression: string;
  readonly expected: unknown;
}

/** Cases that we answer otherwise, each with the reason. */
const disputed: Readonly<Record<string, string>> = {
  "70cb0847d217.firstColor": "The page prints 'Red' where its template says 'red'; its own note calls that a mistake.",
  "9656c4d62317.firstColor": "The same example as 70cb0847d217, printed on another page.",
  "0b97ee004e9d.dataUriOutput": "The page spells the charset of dataUri() utf8, Microsoft's engine spells it utf-8.",
  "62c58731434f.checkStrings":
    "The page says that 'demo' equals 'Demo'; t025, from a later copy of it, says that case counts.",
  "083b0afe239c.add3YearsOutput": "Without a format dateTimeAdd() writes the date in the culture of the machine.",
  "083b0afe239c.subtract9DaysOutput": "The culture of the machine again.",
  "083b0afe239c.add1HourOutput": "The culture of the machine again.",
};

const folder = new URL("../../../shared/arm-cases/", import.meta.url);
const required = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";

if (!existsSync(folder) && !required) {
  test("the gathered cases", { skip: "../shared/arm-cases is not there; set BATCHGUARD_REQUIRE_CORPUS=1 to insist" });
} else {
  describe("language.jsonl", () => {
    for (const one of readCases<LanguageCase>("language.jsonl"))
      runCase(one.id, one.expr ?? "", () => checkLanguage(one));
  });
  describe("evaluated.jsonl", () => {
    for (const one of readCases<EngineCase>("evaluated.jsonl")) {
      runCase(one.id, one.expression, () => {
        const evaluated = output(one.expression, { variables: one.variables });
        assert.deepEqual(plain(evaluated), { state: "known", value: one.expected });
      });
    }
  });
  describe("docs.jsonl", () => {
    for (const one of readCases<DocumentedCase>("docs.jsonl")) {
      if (!one.pure) continue;
      for (const output of one.expected) {
        runCase(`${one.id}.${output.name}`, one.function, () => checkDocumented(one, output));
      }
    }
  });
}

function readCases<T extends { readonly id: string }>(file: string): readonly T[] {
  const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** A disputed case has to fail: else the dispute is over and its entry has to go. */
function runCase(id: string, title: string, check: () => void): void {
  test(`${id} ${title}`, () => {
    const reason = disputed[id];
    if (reason === undefined) check();
    else assert.throws(check, `${id} passes now, though it was disputed: ${reason}`);
  });
}

function checkLanguage(one: LanguageCase): void {
  const { expr, template = {}, expected } = one;
  if (expr !== undefined) {
    compare(output(expr, sectionsOf(one), inputOf(one)), expected, expr);
    return;
  }
  for (const [path, wanted] of Object.entries(expected.at ?? {})) {
    checkAt(path, wanted, { ...sectionsOf(one), ...template, ...merged(one) }, inputOf(one));
  }
}

function sectionsOf({ vars, params, paramDefs, paramDefaults, paramFile }: LanguageCase): Sections {
  const defaults = Object.entries(paramDefaults ?? {}).map(
    ([name, defaultValue]) => [name, { type: "string", defaultValue }] as const,
  );
  const given = Object.keys({ ...params, ...paramFile }).map((name) => [name, { type: "object" }] as const);
  const parameters = { ...Object.fromEntries(given), ...Object.fromEntries(defaults), ...paramDefs };
  return { resources: [], parameters, ...(vars === undefined ? {} : { variables: vars }) };
}

/** The parameters of a template together with those that a case declares beside it. */
function merged(one: LanguageCase): Sections {
  return { parameters: { ...(sectionsOf(one).parameters as object), ...(one.template?.parameters as object) } };
}

function inputOf({ params, paramFile, context }: LanguageCase): EvaluateInput {
  const values = { ...params, ...paramFile };
  return {
    files: Object.keys(values).length === 0 ? [] : [values],
    ...(context === undefined ? {} : { context }),
  };
}

/** The entry of an expression; undefined for a string that is none, which stands for itself. */
function output(expression: string, sections: Sections, input: EvaluateInput = {}): Entry | undefined {
  const outputs = { x: { type: "object", value: expression } };
  const evaluated = evaluateTemplate({ resources: [], ...sections, outputs }, input);
  return evaluated.expressions.find(({ pointer }) => pointer === "/outputs/x/value") as Entry | undefined;
}

function plain(entry: Entry | undefined): unknown {
  return entry?.state === "known" ? { state: "known", value: entry.value } : entry;
}

/** Reasons are compared where they are among those that `evaluate` may give; others only say that nothing is known. */
const reasons = new Set(["noDefault", "nonDeterministic", "reference", "unknownFunction", "keyVault", "context"]);

function compare(entry: Entry | undefined, expected: Expected, source: string): void {
  if (entry === undefined) assert.deepEqual(source, expected.value);
  else if ("value" in expected) assert.deepEqual(plain(entry), { state: "known", value: expected.value });
  else if (expected.error !== undefined) assert.equal(entry.state, "error");
  else if (expected.secret) assert.deepEqual([entry.secret, entry.value, entry.parts], [true, undefined, undefined]);
  else if (expected.pattern !== undefined) comparePattern(entry, expected.pattern);
  else if (expected.choice !== undefined) compareChoice(entry, expected);
  else {
    assert.equal(entry.state, "unknown");
    if (reasons.has(expected.unknown ?? "")) assert.equal(entry.reason, expected.unknown);
  }
}

function comparePattern(entry: Entry, expected: NonNullable<Expected["pattern"]>): void {
  assert.equal(entry.state, "partial");
  const parts = (entry.parts as typeof expected).map((part) => (typeof part === "string" ? part : { atom: part.atom }));
  assert.deepEqual(parts, expected);
}

function compareChoice({ state, alternatives = [], preferred }: Entry, expected: Expected): void {
  assert.equal(state, "choice");
  const values = alternatives.map((one) =>
    one.unknown === undefined ? (one.value ?? "absent") : { unknown: one.unknown },
  );
  assert.deepEqual(values, expected.choice);
  assert.deepEqual(preferred, expected.preferred);
  if (expected.when !== undefined)
    assert.deepEqual(
      alternatives.map(({ when }) => when),
      expected.when,
    );
}

/** Looks up what a case says of a place in its template. */
function checkAt(path: string, expected: Expected, template: Sections, input: EvaluateInput): void {
  const variable = /^variables\.(\w+)$/.exec(path)?.[1];
  const nested = /^nested\.(?:parameters\.)?(\w+)$/.exec(path)?.[1];
  if (variable !== undefined) {
    compare(output(`[variables('${variable}')]`, template, input), expected, "");
  } else if (path === "tags") {
    checkTags(expected, template, input);
  } else if (nested !== undefined) {
    checkNestedParameter(nested, expected, template, input);
  } else if (path.endsWith(".dataDisks")) {
    const { expressions } = evaluateTemplate(template, input);
    const [lun] = expressions;
    const instances = (lun?.instances ?? []) as readonly Entry[];
    assert.deepEqual(
      instances.map(({ value }) => ({ lun: value })),
      expected.value,
    );
  } else if (
    path === "identity" ||
    path.startsWith("children of ") ||
    /^resources\[0\](\.resources\[0\])?$/.test(path)
  ) {
    checkResources(path, expected, template, input);
  } else {
    const pointer = path.startsWith("nested.")
      ? path.replace("nested.", "/resources/0/properties/template/").replaceAll(".", "/")
      : `/${path.replace(/\[(\d+)\]/g, ".$1").replaceAll(".", "/")}`;
    const entry = entryAt(evaluateTemplate(template, input), path.includes("outputs.") ? `${pointer}/value` : pointer);
    compare(entry, expected, "");
  }
}

/** Keys and values of one object, put together from their entries. */
function checkTags(expected: Expected, { tags, ...template }: Sections, input: EvaluateInput): void {
  const resource = { type: "x/y", apiVersion: "2024-01-01", name: "n", tags };
  const { expressions } = evaluateTemplate({ ...template, resources: [resource] }, input);
  const members = Object.entries(tags as object).map(([name, value]) => {
    const pointer = `/resources/0/tags/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const at = (key: boolean) => expressions.find((one) => one.pointer === pointer && (one.key === true) === key);
    return [at(true)?.value, at(false)?.value ?? value] as const;
  });
  assert.deepEqual(Object.fromEntries(members), expected.value);
}

/** What a parameter is worth inside the first nested template. */
function checkNestedParameter(name: string, expected: Expected, template: Sections, input: EvaluateInput): void {
  const copy = structuredClone(template) as { resources: [{ properties: { template: Record<string, unknown> } }] };
  copy.resources[0].properties.template.outputs = { x: { type: "string", value: `[parameters('${name}')]` } };
  compare(entryAt(evaluateTemplate(copy, input), "/resources/0/properties/template/outputs/x/value"), expected, "");
}

function checkResources(path: string, expected: Expected, template: Sections, input: EvaluateInput): void {
  const { resources } = evaluateTemplate(template, input);
  const last = resources.at(-1);
  if (path === "identity") {
    assert.equal(`${last?.type.toLowerCase()} ${last?.name}`, expected.value);
  } else if (path.startsWith("children of ")) {
    const children = resources.filter(({ parent }) => parent === resources[0]?.pointer);
    assert.deepEqual(
      children.map(({ name }) => name.split("/").at(-1)),
      expected.value,
    );
  } else {
    const pointer = `/${path.replace(/\[(\d+)\]/g, "/$1").replaceAll(".", "/")}`;
    const resource = resources.find((one) => one.pointer === pointer);
    assert.equal(resource?.condition, expected.skipped ? false : "unknown");
  }
}

function checkDocumented({ template, parameters = {} }: DocumentedCase, { name, value }: Documented): void {
  const evaluated = evaluateTemplate(template, { files: Object.keys(parameters).length === 0 ? [] : [parameters] });
  const outputs = template.outputs as Readonly<Record<string, { value?: unknown; copy?: unknown }>>;
  if (outputs[name]?.copy === undefined) {
    assert.deepEqual(plain(entryAt(evaluated, `/outputs/${name}/value`)), { state: "known", value });
  } else {
    const instances = entryAt(evaluated, `/outputs/${name}/copy/input`).instances as readonly Entry[];
    assert.deepEqual(
      instances.map((one) => one.value),
      value,
    );
  }
}
