// Random templates whose variables and expressions are wholly known, and their parts that can be made parameters.
import fc from "fast-check";
import type { Sections } from "./evaluating.ts";

/** A value inside the variables of a random template, with the type that a parameter in its place has. */
export interface Spot {
  readonly path: readonly (string | number)[];
  readonly type: string;
}

export interface RandomTemplate {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The expression that is looked at. */
  readonly expression: string;
  readonly spot: Spot;
}

const word = fc.constantFrom("", "a", "b", "a,b", "Ab", "x/y", "ab");
const words = fc.array(word, { maxLength: 3 });
/** The variables that the expressions name. */
export const variables = fc.record({
  s: word,
  t: word,
  n: fc.integer({ min: 0, max: 3 }),
  b: fc.boolean(),
  l: words,
  o: fc.record({ s: word, list: words, inner: fc.record({ a: fc.integer({ min: -1, max: 2 }), s: word }) }),
});

const spots: readonly Spot[] = [
  { path: ["s"], type: "string" },
  { path: ["t"], type: "string" },
  { path: ["n"], type: "int" },
  { path: ["b"], type: "bool" },
  { path: ["l"], type: "array" },
  { path: ["l", 0], type: "string" },
  { path: ["o"], type: "object" },
  { path: ["o", "s"], type: "string" },
  { path: ["o", "list"], type: "array" },
  { path: ["o", "inner"], type: "object" },
  { path: ["o", "inner", "a"], type: "int" },
];

interface Grammar {
  readonly text: string;
  readonly number: string;
  readonly truth: string;
  readonly list: string;
  readonly object: string;
}

/** Calls with a pattern for each argument, by the type that they return. */
const rules: { readonly [Type in keyof Grammar]: readonly string[] } = {
  text: [
    "variables('s')",
    "variables('t')",
    "'a'",
    "variables('o').s",
    "variables('o').inner.s",
    "concat(<text>,<text>)",
    "format('{0}-{1}',<text>,<number>)",
    "if(<truth>,<text>,<text>)",
    "toUpper(<text>)",
    "string(<number>)",
    "join(<list>,',')",
    "first(<list>)",
    "replace(<text>,'a','c')",
    "substring(<text>,0,1)",
    "coalesce(tryGet(<object>,'s'),<text>)",
    "<list>[<number>]",
    "reduce(<list>,<text>,lambda('r','x',concat(lambdaVariables('r'),string(lambdaVariables('x')))))",
    "reference('m').outputs.text.value",
    "f.twice(<text>)",
    "variables('o')[<text>]",
  ],
  number: [
    "variables('n')",
    "1",
    "variables('o').inner.a",
    "add(<number>,<number>)",
    "length(<text>)",
    "length(<list>)",
    "length(<object>)",
    "indexOf(<text>,<text>)",
    "max(<number>,<number>)",
    "if(<truth>,<number>,<number>)",
  ],
  truth: [
    "variables('b')",
    "true()",
    "equals(<text>,<text>)",
    "equals(<list>,<list>)",
    "equals(<object>,<object>)",
    "equals(<number>,<number>)",
    "contains(<list>,<text>)",
    "contains(<text>,<text>)",
    "contains(<object>,<text>)",
    "empty(<list>)",
    "empty(<text>)",
    "less(<number>,<number>)",
    "startsWith(<text>,<text>)",
    "and(<truth>,<truth>)",
    "or(<truth>,<truth>)",
    "not(<truth>)",
  ],
  list: [
    "variables('l')",
    "variables('copied')",
    "variables('o').list",
    "createArray(<text>,<text>)",
    "concat(<list>,<list>)",
    "union(<list>,<list>)",
    "intersection(<list>,<list>)",
    "take(<list>,<number>)",
    "skip(<list>,<number>)",
    "split(<text>,',')",
    "map(<list>,lambda('x','i',format('{0}{1}{2}',lambdaVariables('x'),lambdaVariables('i'),<text>)))",
    "filter(<list>,lambda('x',not(equals(lambdaVariables('x'),<text>))))",
    "sort(<list>,lambda('x','y',less(lambdaVariables('x'),lambdaVariables('y'))))",
    "flatten(createArray(<list>,<list>))",
    "if(<truth>,<list>,<list>)",
    "objectKeys(<object>)",
  ],
  object: [
    "variables('o')",
    "createObject('a',<text>,'s',<text>)",
    "createObject(<text>,<number>)",
    "union(<object>,<object>)",
    "shallowMerge(createArray(<object>,<object>))",
    "mapValues(<object>,lambda('v',concat('v',string(lambdaVariables('v')))))",
    "toObject(<list>,lambda('x',concat('k',lambdaVariables('x'))),lambda('x',<number>))",
    "groupBy(<list>,lambda('x',concat('g',lambdaVariables('x'))))",
    "if(<truth>,<object>,<object>)",
    "intersection(<object>,<object>)",
  ],
};

/** Expressions of a type, or of any, without their brackets; what they name stands in `surroundings`. */
export function expressionsOf(
  types = Object.keys(rules) as readonly (keyof Grammar)[],
  maxChoices = 60,
): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...types), fc.array(fc.nat(), { minLength: 1, maxLength: maxChoices }))
    .map(([type, choices]) => write(type, [...choices], 0));
}

/** Expands rules by a list of choices; what is deep, or has no choice left, takes the first and simplest one. */
function write(type: keyof Grammar, choices: number[], depth: number): string {
  const alternatives = rules[type];
  const choice = depth > 4 ? 0 : (choices.shift() ?? 0);
  const rule = alternatives[choice % alternatives.length] ?? "";
  return rule.replace(/<(\w+)>/g, (_, inner: string) => write(inner as keyof Grammar, choices, depth + 1));
}

export const randomTemplate: fc.Arbitrary<RandomTemplate> = fc
  .record({ variables, expression: expressionsOf(), spot: fc.constantFrom(...spots) })
  .filter(({ variables: values, spot }) => at(values, spot.path) !== undefined)
  .filter(({ expression: source, spot }) => uses(source, String(spot.path[0])));

/** The loop depends on `s` and `n`, the module on `s` and `t`. */
function uses(source: string, variable: string): boolean {
  const loop = source.includes("copied") && "sn".includes(variable);
  const module = source.includes("reference(") && "st".includes(variable);
  return loop || module || source.includes(`variables('${variable}')`);
}

/** The whole template with `value` in the place of the spot, and a parameter `u` that may stand there. */
export function sectionsFor(
  { variables: values, expression: source, spot }: RandomTemplate,
  declaration: Sections,
  value: unknown,
): Sections {
  const replaced = structuredClone(values) as Record<string, unknown>;
  const last = spot.path.at(-1) as string;
  (at(replaced, spot.path.slice(0, -1)) as Record<string, unknown>)[last] = value;
  return {
    ...surroundings(replaced),
    parameters: { u: declaration },
    outputs: { x: { type: "object", value: `[${source}]` } },
  };
}

/** The sections that hold what the expressions name; `values` are those of `variables`, or expressions in their places. */
export function surroundings(values: Readonly<Record<string, unknown>>) {
  const module = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "m",
    properties: {
      expressionEvaluationOptions: { scope: "inner" },
      parameters: { t: { value: "[concat(variables('t'),variables('s'))]" } },
      template: {
        parameters: { t: { type: "string" } },
        resources: [],
        outputs: { text: { type: "string", value: "[concat(parameters('t'),'!')]" } },
      },
    },
  };
  const copied = { name: "copied", count: "[variables('n')]", input: "[concat(variables('s'),copyIndex('copied'))]" };
  const twice = {
    parameters: [{ name: "s", type: "string" }],
    output: { type: "string", value: "[concat(parameters('s'),parameters('s'))]" },
  };
  return {
    functions: [{ namespace: "f", members: { twice } }],
    variables: { ...values, copy: [copied] },
    resources: [module],
  };
}

/** What stands at a path; undefined if nothing does. */
export function at(value: unknown, path: readonly (string | number)[]): unknown {
  let current = value;
  for (const step of path) current = (current as Record<string | number, unknown> | undefined)?.[step];
  return current;
}
