// Loops of variables, properties, resources, outputs and parameters of nested deployments.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkOutputs, entryAt, evaluateTemplate, known, type Sections, summary, text, unknown } from "./evaluating.ts";

const list = { parameters: { list: { type: "array", defaultValue: ["a", "b"] }, n: { type: "int" } } };
const resource = { type: "Microsoft.Batch/batchAccounts/pools", apiVersion: "2024-07-01" };

describe("in variables", () => {
  checkOutputs(
    [
      ["[variables('names')]", known(["a-0", "b-1"])],
      ["[variables('names')[1]]", known("b-1")],
      ["[length(variables('names'))]", known(2)],
      ["[variables('NONE')]", known([])],
      ["[variables('text')]", known([0, 1, 2])],
      ["[variables('o')]", known({ plain: 1, disks: [{ lun: 5 }, { lun: 6 }], tags: ["t0"] })],
      ["[variables('o').disks[1].lun]", known(6)],
      ["[variables('nested')]", known({ outer: [{ inner: ["0/0", "0/1"] }, { inner: ["1/0", "1/1"] }] })],
      ["[variables('each')]", unknown("copyCount")],
      ["[length(variables('each'))]", unknown("copyCount")],
      ["[variables('bad')]", "error"],
      ["[variables('negative')]", unknown("error")],
      ["[variables('endless')]", unknown("budget")],
      ["[variables('uses')]", known("a-0,b-1")],
    ],
    {
      ...list,
      variables: {
        copy: [
          {
            name: "names",
            count: "[length(parameters('list'))]",
            input: "[format('{0}-{1}', parameters('list')[copyIndex('names')], copyIndex('names'))]",
          },
          { name: "none", count: 0, input: "x" },
          { name: "text", count: "3", input: "[copyIndex('TEXT')]" },
          { name: "each", count: "[parameters('n')]", input: "x" },
          { name: "bad", count: 1, input: "[copyIndex('other')]" },
          { name: "negative", count: -1, input: "x" },
          { name: "endless", count: 801, input: "x" },
        ],
        o: {
          plain: 1,
          copy: [
            { name: "disks", count: 2, input: { lun: "[copyIndex('disks', 5)]" } },
            { name: "tags", count: 1, input: "[concat('t', copyIndex('tags'))]" },
          ],
        },
        nested: {
          copy: [
            {
              name: "outer",
              count: 2,
              input: {
                copy: [
                  { name: "inner", count: 2, input: "[format('{0}/{1}', copyIndex('outer'), copyIndex('inner'))]" },
                ],
              },
            },
          ],
        },
        uses: "[join(variables('names'), ',')]",
      },
    },
  );

  test("a computed key is no keyword", () => {
    const variables = { v: { "[string('copy')]": [{ name: "x", count: 2, input: 1 }] }, w: { copy: "plain" } };
    const outputs = { v: { value: "[variables('v')]" }, w: { value: "[variables('w')]" } };
    const evaluated = evaluateTemplate({ variables, outputs });
    assert.deepEqual(
      summary(entryAt(evaluated, "/outputs/v/value")),
      known({ copy: [{ name: "x", count: 2, input: 1 }] }),
    );
    assert.deepEqual(summary(entryAt(evaluated, "/outputs/w/value")), known({ copy: "plain" }));
  });
});

describe("of resources", () => {
  const looped = (name: string, copy: unknown, properties: Sections = {}) =>
    evaluateTemplate({ ...list, resources: [{ ...resource, name, copy, properties }] });

  test("a known count gives each iteration its index", () => {
    const evaluated = looped(
      "[concat('p', copyIndex())]",
      { name: "loop", count: 3 },
      { same: "[concat('a', 'b')]", shifted: "[copyIndex('loop', 10)]" },
    );
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/name")), { each: ["p0", "p1", "p2"].map(known) });
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/properties/same")), known("ab"));
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/properties/shifted")), { each: [10, 11, 12].map(known) });
    assert.deepEqual(
      evaluated.resources.map(({ copies }) => copies),
      [3],
    );
  });

  test("an unknown count gives one iteration that stands for all", () => {
    const evaluated = looped(
      "[concat('p', copyIndex())]",
      { name: "loop", count: "[parameters('n')]" },
      {
        same: "[equals(copyIndex(), copyIndex('loop'))]",
        shifted: "[equals(copyIndex(), copyIndex(1))]",
      },
    );
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/name")), text("p{copyIndex()}"));
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/properties/same")), known(true));
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/properties/shifted")), unknown("copyCount"));
    assert.deepEqual(
      evaluated.resources.map(({ copies, name }) => [copies, name]),
      [["unknown", "p{copyIndex()}"]],
    );
  });

  test("no more than fifty iterations are told", () => {
    const evaluated = looped("[concat('p', copyIndex())]", { name: "loop", count: 800 });
    assert.equal((entryAt(evaluated, "/resources/0/name").instances as unknown[]).length, 50);
    assert.deepEqual(
      evaluated.resources.map(({ copies }) => copies),
      [800],
    );
  });

  test("a loop that never runs is not reached", () => {
    const evaluated = looped("[concat('p', copyIndex())]", { name: "loop", count: "[length(createArray())]" });
    assert.equal(entryAt(evaluated, "/resources/0/name").state, "unreachable");
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/copy/count")), known(0));
  });

  test("property loops see the index of the resource as well", () => {
    const copy = [{ name: "disks", count: 2, input: { id: "[format('{0}.{1}', copyIndex(), copyIndex('disks'))]" } }];
    const evaluated = looped("[concat('p', copyIndex())]", { name: "loop", count: 2 }, { copy });
    const entry = entryAt(evaluated, "/resources/0/properties/copy/0/input/id");
    assert.deepEqual(summary(entry), { each: ["0.0", "0.1", "1.0", "1.1"].map(known) });
  });

  test("outside of loops there is no index", () => {
    const evaluated = evaluateTemplate({ resources: [{ ...resource, name: "[concat('p', copyIndex())]" }] });
    assert.equal(entryAt(evaluated, "/resources/0/name").state, "error");
  });

  test("an element of a known list is one of them, if the index is not known", () => {
    const evaluated = looped("[parameters('list')[copyIndex()]]", { name: "loop", count: "[parameters('n')]" });
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/name")), { choice: ["a", "b"] });
  });
});

describe("of outputs and nested parameters", () => {
  test("an output's loop has no name", () => {
    const outputs = {
      o: { type: "array", copy: { count: 2, input: { id: "[copyIndex()]", next: "[copyIndex(1)]" } } },
    };
    const evaluated = evaluateTemplate({ resources: [], outputs });
    assert.deepEqual(summary(entryAt(evaluated, "/outputs/o/copy/input/id")), { each: [0, 1].map(known) });
    assert.deepEqual(summary(entryAt(evaluated, "/outputs/o/copy/input/next")), { each: [1, 2].map(known) });
  });

  test("a parameter may be passed as a loop named value", () => {
    const properties = {
      expressionEvaluationOptions: { scope: "inner" },
      parameters: { p: { copy: [{ name: "value", count: 2, input: "[copyIndex('value')]" }] } },
      template: {
        parameters: { p: { type: "array" } },
        resources: [],
        outputs: { x: { type: "array", value: "[parameters('p')]" } },
      },
    };
    const evaluated = evaluateTemplate({
      resources: [{ type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "n", properties }],
    });
    assert.deepEqual(summary(entryAt(evaluated, "/resources/0/properties/template/outputs/x/value")), known([0, 1]));
  });
});
