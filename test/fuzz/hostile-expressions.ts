// Random expressions: any function with any arguments, and texts that are nearly expressions.
import fc from "fast-check";
import { functions } from "../arm/functions/interpreter.ts";
import { surroundings } from "../arm/random-templates.ts";
import type { Project } from "../support/lint-files.ts";

const leaf = fc.constantFrom(
  ...["''", "'a'", "'a,b'", "'{0}{1}'", "'{0'", "'10.0.0.0/8'", "'\ud83d'", "'__proto__'", "'it''s'", "'2024-01-01'"],
  ...["0", "1", "-1", "2147483648", "9223372036854775807", "1.5", "true()", "null()", "[]"],
  ...["parameters('u')", "parameters('secret')", "parameters('none')", "variables('o')", "variables('l')"],
  ...[
    "variables('circle')",
    "copyIndex()",
    "lambdaVariables('x')",
    "reference('m').outputs.text.value",
    "f.twice('a')",
  ],
);
const names = fc.constantFrom(...[...functions.values()].map(({ name }) => name), "nothing", "f.twice", "f.none");

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.tuple(names, fc.array(tie("expression"), { maxLength: 4 })).map(([name, list]) => `${name}(${list.join(",")})`),
    fc
      .tuple(fc.constantFrom("map", "filter", "mapValues", "toObject", "sort"), tie("expression"), tie("expression"))
      .map(([name, list, inner]) => `${name}(${list},lambda('x',${inner}))`),
    fc
      .tuple(tie("expression"), fc.constantFrom(".a", ".?a", "[0]", "[?'a']", ".length", "['__proto__']", "[-1]"))
      .map(([target, access]) => target + access),
  ),
}));

const junk = fc.constantFrom("", "'", "(", ")", "[", "]", ",", ".", "?", "\\", "\n", "'''", "((((((((", "\ud800", "//");
const damaged = fc
  .tuple(expression, fc.array(fc.tuple(fc.nat(), fc.nat(4), junk), { maxLength: 3 }))
  .map(([source, edits]) =>
    edits.reduce((text, [at, length, insert]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + insert + text.slice(start + length);
    }, source),
  );

/** Where expressions are read by rules: a pool whose properties they decide, and an output. */
export const hostileExpressions: fc.Arbitrary<Project> = fc
  .array(damaged, { minLength: 3, maxLength: 3 })
  .map((sources) => {
    const [size, network, output] = sources.map((source) => `[${source}]`);
    const around = surroundings({ s: "a", t: "[parameters('u')]", n: 2, b: true, l: ["a"], o: { a: 1 } });
    const template = {
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      contentVersion: "1.0.0.0",
      parameters: { u: { type: "string" }, secret: { type: "securestring" } },
      ...around,
      variables: { ...around.variables, circle: "[variables('circle')]" },
      resources: [
        ...around.resources,
        {
          type: "Microsoft.Batch/batchAccounts/pools",
          apiVersion: "2024-07-01",
          name: size,
          copy: { name: "c", count: 2 },
          properties: { vmSize: size, networkConfiguration: network, startTask: { commandLine: size } },
        },
      ],
      outputs: { x: { type: "object", value: output } },
    };
    return { files: new Map([["main.json", JSON.stringify(template, undefined, 1)]]), file: "main.json" };
  });
