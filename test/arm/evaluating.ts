// Evaluates templates for tests the way the command `evaluate` does, from data instead of files.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeploymentContext } from "../../server/src/arm/context.ts";
import { type EvaluatedDocument, evaluateDocument } from "../../server/src/assist/evaluate-document.ts";

/** What `evaluate` prints for an expression; which members there are depends on the state. */
export type Entry = Omit<EvaluatedDocument["expressions"][number], "alternatives"> & {
  readonly alternatives?: readonly { readonly value?: unknown; readonly unknown?: string; readonly when: string }[];
};

/** The sections of a template, `parameters` as declarations. */
export type Sections = Readonly<Record<string, unknown>>;

export interface EvaluateInput {
  /** Values by parameter name, one object for each parameter file; an object with `reference` is written as it is. */
  readonly files?: readonly Readonly<Record<string, unknown>>[];
  readonly context?: DeploymentContext;
}

const schema = "https://schema.management.azure.com/schemas/2019-04-01/";

/** Evaluates a template that is given as its sections. */
export function evaluateTemplate(
  sections: Sections,
  { files = [], context = {} }: EvaluateInput = {},
): EvaluatedDocument {
  const text = JSON.stringify({ $schema: `${schema}deploymentTemplate.json#`, contentVersion: "1.0.0.0", ...sections });
  const document = evaluateText(text, { files, context });
  assert.ok(document !== undefined, "the template was not recognised");
  return document;
}

/** Evaluates a text that may be no template. */
export function evaluateText(text: string, { files = [], context = {} }: EvaluateInput = {}) {
  const parameters = files.map((values, index) => ({ file: `p${index}.json`, text: parameterFile(values) }));
  return evaluateDocument({ file: "main.json", text }, parameters, context);
}

/** The entry of the expression at a pointer. */
export function entryAt({ expressions }: EvaluatedDocument, pointer: string): Entry {
  const entry = expressions.find((one) => one.pointer === pointer && one.key !== true);
  assert.ok(entry !== undefined, `nothing at ${pointer}, only at ${expressions.map((one) => one.pointer).join(", ")}`);
  return entry as Entry;
}

/** The entry of an expression that is the value of an output. */
export function evaluateOutput(expression: unknown, sections: Sections = {}, input: EvaluateInput = {}): Entry {
  const outputs = { x: { type: "object", value: expression } };
  return entryAt(evaluateTemplate({ resources: [], ...sections, outputs }, input), "/outputs/x/value");
}

function parameterFile(values: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(values).map(
    ([name, value]) => [name, isReference(value) ? value : { value }] as const,
  );
  return JSON.stringify({
    $schema: `${schema}deploymentParameters.json#`,
    contentVersion: "1.0.0.0",
    parameters: Object.fromEntries(entries),
  });
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && "reference" in value;
}

/** What an entry says, without its place: for tables of cases. */
export function summary(entry: Entry): unknown {
  const { state, value, secret, reason, parts, open, alternatives, preferred, instances } = entry as Entry &
    Readonly<Record<string, unknown>>;
  if (secret === true) return { secret: state };
  switch (state) {
    case "known":
      return { known: value };
    case "partial":
      return parts === undefined ? { partial: value, ...(open === true ? { open } : {}) } : { text: textOf(parts) };
    case "choice":
      return {
        choice: alternatives?.map(({ value: one, unknown, when: _, ...rest }) =>
          summaryOfAlternative(one, unknown, rest),
        ),
        ...(preferred === undefined ? {} : { preferred }),
      };
    case "each":
      return { each: (instances as readonly Entry[]).map(summary) };
    case "unknown":
      return { unknown: reason };
    default:
      return state;
  }
}

function summaryOfAlternative(value: unknown, unknown: string | undefined, rest: object): unknown {
  if (unknown !== undefined) return { unknown };
  if ("parts" in rest) return { text: textOf(rest.parts) };
  return "state" in rest && rest.state !== "known" ? rest.state : value;
}

/** A partly known text, its unknown parts in braces. */
function textOf(parts: unknown): string {
  const list = parts as readonly (string | { readonly display: string })[];
  return list.map((part) => (typeof part === "string" ? part : `{${part.display}}`)).join("");
}

/** An output's expression, what it comes to, and what is around it. */
export type OutputCase = readonly [expression: string, expected: unknown, sections?: Sections, input?: EvaluateInput];

/** Tests each expression as the value of an output; `common` are sections of all of them. */
export function checkOutputs(cases: readonly OutputCase[], common: Sections = {}): void {
  for (const [expression, expected, sections = {}, input = {}] of cases) {
    test(expression, () => {
      assert.deepEqual(summary(evaluateOutput(expression, { ...common, ...sections }, input)), expected);
    });
  }
}

export function known(value: unknown): unknown {
  return { known: value };
}

/** A partly known text, its unknown parts in braces. */
export function text(value: string): unknown {
  return { text: value };
}

export function unknown(reason: string): unknown {
  return { unknown: reason };
}

export function choice(values: readonly unknown[], preferred?: unknown): unknown {
  return { choice: values, ...(preferred === undefined ? {} : { preferred }) };
}
