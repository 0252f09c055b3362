// What is said of templates with unknown parts holds whatever those parts turn out to be.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { agrees } from "./agreement.ts";
import { type Entry, type EvaluateInput, entryAt, evaluateTemplate, evaluateText } from "./evaluating.ts";
import { at, type RandomTemplate, randomTemplate, sectionsFor } from "./random-templates.ts";
import "../support/seed.ts";

const use = "[parameters('u')]";

function evaluateWith(template: RandomTemplate, declaration: object, value: unknown, input: EvaluateInput = {}): Entry {
  return entryAt(evaluateTemplate(sectionsFor(template, { ...declaration }, value), input), "/outputs/x/value");
}

describe("a parameter in the place of a value", () => {
  test("that nobody knows makes the result unknown or leaves it as it is", () => {
    let decided = 0;
    fc.assert(
      fc.property(randomTemplate, (template) => {
        const exact = evaluateWith(template, { type: "string" }, at(template.variables, template.spot.path));
        const partly = evaluateWith(template, { type: template.spot.type }, use);
        if (partly.state !== "unknown") decided++;
        assert.ok(agrees(partly, exact), `${describeEntry(partly)} for ${describeEntry(exact)}`);
      }),
      { numRuns: 800 },
    );
    assert.ok(decided > 200, `only ${decided} results were known in part`);
  });

  test("with that value in a parameter file changes nothing", () => {
    fc.assert(
      fc.property(randomTemplate, (template) => {
        const value = at(template.variables, template.spot.path);
        const exact = evaluateWith(template, { type: template.spot.type }, value);
        const assigned = evaluateWith(template, { type: template.spot.type }, use, { files: [{ u: value }] });
        assert.deepEqual(outcome(assigned), outcome(exact));
      }),
      { numRuns: 200 },
    );
  });

  test("with allowed values comes to what each of them comes to", () => {
    const others = { string: ["z", "a"], int: [0, 5], bool: [true, false] };
    const scalars = randomTemplate.filter(({ spot }) => spot.type in others);
    fc.assert(
      fc.property(scalars, (template) => {
        const { type, path } = template.spot;
        const allowedValues = [...new Set([at(template.variables, path), ...others[type as keyof typeof others]])];
        const declaration = { type, allowedValues };
        const each = allowedValues.map((value) =>
          outcome(evaluateWith(template, declaration, use, { files: [{ u: value }] })),
        );
        const together = evaluateWith(template, declaration, use);
        const all =
          together.state === "choice"
            ? (together.alternatives ?? []).map((one) => outcome(one as never))
            : [outcome(together)];
        assert.deepEqual(
          new Set(all),
          new Set(each.filter((one) => one !== "unreachable" || each.every((other) => other === one))),
        );
      }),
      { numRuns: 400 },
    );
  });
});

/** A result without its place and without what is supposed for it, as a text that can be compared. */
function outcome(entry: Entry): string {
  const { state, value, parts, reason, open } = entry as Entry & Readonly<Record<string, unknown>>;
  if (state === "error" || state === "unreachable") return state;
  return JSON.stringify({ state, value, parts, reason: state === "unknown" ? reason : undefined, open });
}

function describeEntry(entry: Entry): string {
  const { line: _, column: __, pointer: ___, certainty: ____, ...rest } = entry as Entry & Record<string, unknown>;
  return JSON.stringify(rest);
}

describe("nothing throws", () => {
  const texts = randomTemplate.map((template) =>
    JSON.stringify(sectionsFor(template, { type: "string" }, use), null, 1),
  );

  test("when characters are lost, doubled or exchanged", () => {
    const junk = fc.constantFrom(
      "",
      "[",
      "]",
      "(",
      ")",
      "'",
      '"',
      "{",
      "}",
      ",",
      ":",
      "\\",
      "copy",
      "parameters",
      "\ud800",
      "0",
    );
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(8), junk), { maxLength: 6 }), (text, edits) => {
        let mutated = text;
        for (const [position, length, insert] of edits) {
          const start = position % (mutated.length + 1);
          mutated = mutated.slice(0, start) + insert + mutated.slice(start + length);
        }
        evaluateText(mutated);
      }),
      { numRuns: 500 },
    );
  });

  test("when a section holds anything at all", () => {
    const names = ["parameters", "variables", "functions", "resources", "outputs", "definitions", "languageVersion"];
    const inside = [
      "copy",
      "name",
      "count",
      "input",
      "type",
      "value",
      "properties",
      "template",
      "condition",
      "$ref",
      "defaultValue",
      "[parameters('u')]",
      "[variables('v')]",
    ];
    const string = fc.constantFrom(
      use,
      "[variables('variables')]",
      "[copyIndex()]",
      "[reference('m')]",
      "Microsoft.Resources/deployments",
      "inner",
      "x",
      "#/definitions/x",
      "5",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        string,
        fc.constantFrom(null, true, 0, 3),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...inside), tie("value"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), value as fc.Arbitrary<unknown>, { minKeys: 2 }),
        (sections) => {
          evaluateTemplate({ resources: [], ...sections });
        },
      ),
      { numRuns: 500 },
    );
  });
});
