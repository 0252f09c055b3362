// Random ARM templates: accounts, pools, vaults and deployments with parameters, variables, loops and conditions.
import fc from "fast-check";
import { expressionsOf, surroundings, variables } from "../arm/random-templates.ts";
import type { Project } from "../support/lint-files.ts";
import { layouts } from "../support/variants/layout.ts";
import { type Expressions, subjectsOf, versionsOf } from "./subjects.ts";
import { texts } from "./values.ts";

type Members = Readonly<Record<string, unknown>>;

const schema = "https://schema.management.azure.com/schemas/2019-04-01/";

/** The names of the variables, with the type that a parameter in their place has and values that it may be given. */
const places = {
  s: { type: "string", value: fc.constantFrom("", "a", "b", "x/y", "Enabled", "Disabled") },
  t: { type: "string", value: texts },
  n: { type: "int", value: fc.integer({ min: 0, max: 3 }) },
  b: { type: "bool", value: fc.boolean() },
  l: { type: "array", value: fc.array(fc.constantFrom("a", "AAD", "SharedKey", "0.0.0.0/0"), { maxLength: 3 }) },
  o: {
    type: "object",
    value: fc.record({
      s: fc.constantFrom("a", "b"),
      list: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
      inner: fc.record({ a: fc.integer({ min: -1, max: 2 }), s: fc.constantFrom("", "b") }),
    }),
  },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly value: fc.Arbitrary<unknown> }>>;

type Place = keyof typeof places;

/** A parameter in the place of a variable: its declaration, and a value that a parameter file gives it. */
interface Assigned {
  readonly declaration: Members;
  readonly value: unknown;
}

const expressions: Expressions = (type) => expressionsOf([type], 8);
const inBrackets = (...types: Parameters<Expressions>) => expressions(...types).map((source) => `[${source}]`);

function parameterFor(place: Place, withDefault: boolean): fc.Arbitrary<Assigned> {
  const { type, value } = places[place] as { type: string; value: fc.Arbitrary<unknown> };
  return fc
    .record({ value, other: value, has: fc.constantFrom("nothing", "default", "allowed", "secure") })
    .map(({ value: chosen, other, has }): Assigned => {
      if (has === "secure" && type === "string") return { declaration: { type: "securestring" }, value: chosen };
      if (!withDefault || has === "nothing") return { declaration: { type }, value: chosen };
      const isScalar = typeof chosen !== "object";
      const allowed = has === "allowed" && isScalar ? { allowedValues: [...new Set([chosen, other])] } : {};
      return {
        declaration: { type, ...(has === "default" ? { defaultValue: other } : {}), ...allowed },
        value: chosen,
      };
    });
}

const named = fc.oneof(fc.constantFrom("acc", "acc/pool", "v"), inBrackets("text"));

/** What any resource may have; a loop counts few times, so that a template stays small. */
const wrapping = fc.record(
  {
    condition: fc.oneof(fc.boolean(), inBrackets("truth")),
    copy: fc.record({
      name: fc.constantFrom("c", "d"),
      count: fc.oneof(fc.integer({ min: 0, max: 3 }), inBrackets("number")),
    }),
    dependsOn: fc.array(named, { maxLength: 2 }),
    comments: texts,
  },
  { requiredKeys: [] },
);

function resourceOf(type: string, versions: fc.Arbitrary<string>, body: fc.Arbitrary<Members>): fc.Arbitrary<Members> {
  return fc
    .tuple(wrapping, fc.record({ apiVersion: versions, name: named }), body)
    .map(([around, head, members]) => ({ type, ...head, ...around, location: "westeurope", ...members }));
}

const accounts = resourceOf(
  "Microsoft.Batch/batchAccounts",
  versionsOf("management"),
  subjectsOf("account", "management", expressions).map(({ name: _name, ...members }) => members),
);
const pools = resourceOf(
  "Microsoft.Batch/batchAccounts/pools",
  versionsOf("management"),
  subjectsOf("pool", "management", expressions),
);
const vaults = resourceOf(
  "Microsoft.KeyVault/vaults",
  fc.constantFrom("2023-07-01", "2019-09-01"),
  fc.record({
    properties: fc.dictionary(
      fc.constantFrom(
        "tenantId",
        "enableSoftDelete",
        "enablePurgeProtection",
        "enableRbacAuthorization",
        "accessPolicies",
      ),
      fc.oneof(fc.boolean(), texts, inBrackets("truth"), fc.constant([])),
    ),
  }),
);

function deploymentsOf(resources: fc.Arbitrary<readonly Members[]>): fc.Arbitrary<Members> {
  const scope = fc.constantFrom({}, { expressionEvaluationOptions: { scope: "inner" } });
  const body = fc.tuple(resources, scope, variables).map(([inside, options, values]) => ({
    properties: {
      mode: "Incremental",
      ...options,
      parameters: { p: { value: "[variables('s')]" } },
      template: {
        $schema: `${schema}deploymentTemplate.json#`,
        contentVersion: "1.0.0.0",
        parameters: { p: { type: "string" } },
        ...surroundings({ ...values, s: "[parameters('p')]" }),
        resources: [...surroundings(values).resources, ...inside],
      },
    },
  }));
  return resourceOf("Microsoft.Resources/deployments", fc.constant("2022-09-01"), body);
}

const flat = fc.oneof({ weight: 3, arbitrary: accounts }, { weight: 4, arbitrary: pools }, vaults);
const resources = fc.array(
  fc.oneof({ weight: 6, arbitrary: flat }, deploymentsOf(fc.array(flat, { minLength: 1, maxLength: 2 }))),
  { minLength: 1, maxLength: 4 },
);

/** Templates with the parameter file of their parameters, both as data. */
function filesWith(withDefaults: boolean) {
  const parameters = fc.record(
    Object.fromEntries((Object.keys(places) as Place[]).map((place) => [place, parameterFor(place, withDefaults)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Readonly<Record<string, Assigned>>>;
  const outputs = fc.dictionary(
    fc.constantFrom("p", "q"),
    expressionsOf().map((source) => ({ type: "object", value: `[${source}]` })),
  );
  return fc.record({ parameters, values: variables, resources, outputs }).map((sections) => {
    const given = Object.entries(sections.parameters);
    const references = Object.fromEntries(given.map(([name]) => [name, `[parameters('${name}')]`]));
    const around = surroundings({ ...sections.values, ...references });
    return {
      template: {
        $schema: `${schema}deploymentTemplate.json#`,
        contentVersion: "1.0.0.0",
        parameters: Object.fromEntries(given.map(([name, { declaration }]) => [name, declaration])),
        ...around,
        resources: [...around.resources, ...sections.resources],
        outputs: sections.outputs,
      },
      parameterFile: {
        $schema: `${schema}deploymentParameters.json#`,
        contentVersion: "1.0.0.0",
        parameters: Object.fromEntries(given.map(([name, { value }]) => [name, { value }])),
      },
    };
  });
}

/** With a comment on each line, those in a property that a fix replaces by another one would count as lost. */
const layout = fc.constantFrom(undefined, ...layouts.filter(({ kind }) => kind !== "layout-comments"));

/** Templates in different layouts, with a parameter file or without. */
export const randomTemplates: fc.Arbitrary<Project> = fc
  .record({ files: filesWith(true), withFile: fc.boolean(), layout })
  .map(({ files: { template, parameterFile }, withFile, layout: laidOut }) => {
    const text = JSON.stringify(template, undefined, 2);
    const applied = laidOut?.apply(text);
    const files = new Map([["main.json", applied !== undefined && "text" in applied ? applied.text : text]]);
    if (withFile) files.set("main.parameters.json", JSON.stringify(parameterFile));
    return { files, file: "main.json" };
  });

/** Templates whose parameters have neither defaults nor allowed values, with values for all of them. */
export const assignedTemplates: fc.Arbitrary<Project> = filesWith(false).map(({ template, parameterFile }) => ({
  files: new Map([
    ["main.json", JSON.stringify(template, undefined, 1)],
    ["main.parameters.json", JSON.stringify(parameterFile, undefined, 1)],
  ]),
  file: "main.json",
}));
