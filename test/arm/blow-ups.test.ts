// Templates that are small as a text and huge as a value: they end, and what was given up is unknown.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { entryAt, evaluateOutput, evaluateTemplate, evaluateText, summary, unknown } from "./evaluating.ts";

/** Variables each of which is made of the one before it twice. */
function doubling(levels: number, first: unknown, double: (previous: string) => string) {
  const names = Array.from(
    { length: levels },
    (_, level) => [`v${level + 1}`, double(`variables('v${level}')`)] as const,
  );
  return { variables: { v0: first, ...Object.fromEntries(names) } };
}

describe("values that double", () => {
  test("texts", () => {
    const sections = doubling(60, "ab", (v) => `[concat(${v}, ${v})]`);
    assert.deepEqual(summary(evaluateOutput("[variables('v60')]", sections)), unknown("budget"));
    assert.equal(evaluateOutput("[variables('v10')]", sections).state, "known");
  });

  test("arrays and objects, whatever is done with them", () => {
    const lists = doubling(24, "x", (v) => `[createArray(${v}, ${v})]`);
    const objects = doubling(24, { x: 1 }, (v) => `[createObject('a', ${v}, 'b', ${v})]`);
    const common = [
      "variables('v24')",
      "string(variables('v24'))",
      "equals(variables('v24'), variables('v23'))",
      "union(variables('v24'), variables('v23'))",
      "intersection(variables('v24'), variables('v23'))",
    ];
    const onLists = [
      "contains(variables('v24'), 'x')",
      "concat(variables('v24'), variables('v24'))",
      "distinct(variables('v24'))",
      "map(variables('v24'), lambda('x', string(lambdaVariables('x'))))",
    ];
    const onObjects = ["format('{0}', variables('v24'))", "items(variables('v24'))", "guid(string(variables('v24')))"];
    for (const [sections, uses] of [
      [lists, [...common, ...onLists]],
      [objects, [...common, ...onObjects]],
    ] as const) {
      const outputs = Object.fromEntries(uses.map((use) => [use, { type: "string", value: `[${use}]` }]));
      const { expressions } = evaluateTemplate({ ...sections, outputs });
      const states = expressions.filter(({ pointer }) => pointer.startsWith("/outputs/")).map(({ state }) => state);
      assert.equal(states.length, uses.length);
      for (const state of states) assert.ok(state === "unknown" || state === "partial" || state === "known", state);
    }
    assert.equal(evaluateOutput("[string(variables('v24'))]", lists).reason, "budget");
  });

  test("literals that refer to each other", () => {
    const names = Array.from({ length: 40 }, (_, level) => [
      `v${level + 1}`,
      { a: `[variables('v${level}')]`, b: [`[variables('v${level}')]`] },
    ]);
    const { state } = evaluateOutput("[variables('v24')]", { variables: { v0: 1, ...Object.fromEntries(names) } });
    assert.equal(state, "partial");
  });
});

describe("loops and calls", () => {
  test("loops in loops", () => {
    const nest = (depth: number): unknown =>
      depth === 0 ? "[copyIndex('l1')]" : { copy: [{ name: `l${depth}`, count: 800, input: nest(depth - 1) }] };
    const copy = [{ name: "v", count: 800, input: nest(6) }];
    assert.equal(evaluateOutput("[variables('v')]", { variables: { copy } }).state, "partial");
  });

  test("lambdas in lambdas", () => {
    const nest = (depth: number): string =>
      depth === 0 ? "1" : `map(range(0, 10000), lambda('x${depth}', ${nest(depth - 1)}))`;
    assert.equal(evaluateOutput(`[${nest(12)}]`).state, "partial");
    const sums = (depth: number): string =>
      depth === 0 ? "1" : `reduce(range(0, 1000), 0, lambda('s', 'x', add(lambdaVariables('s'), ${sums(depth - 1)})))`;
    assert.deepEqual(summary(evaluateOutput(`[${sums(6)}]`)), unknown("budget"));
  });

  test("functions that call themselves twice", () => {
    const output = { type: "string", value: "[concat(f.g(parameters('x')), f.g(parameters('x')))]" };
    const functions = [{ namespace: "f", members: { g: { parameters: [{ name: "x", type: "string" }], output } } }];
    assert.deepEqual(summary(evaluateOutput("[f.g('a')]", { functions })), unknown("budget"));
  });

  test("deployments in loops in deployments in loops", () => {
    const nest = (depth: number): object => ({
      type: "Microsoft.Resources/deployments",
      apiVersion: "2022-09-01",
      name: "[concat('n', copyIndex())]",
      copy: { name: "loop", count: 50 },
      properties: {
        expressionEvaluationOptions: { scope: "inner" },
        parameters: { i: { value: "[copyIndex()]" } },
        template: { parameters: { i: { type: "int" } }, resources: depth === 0 ? [] : [nest(depth - 1)] },
      },
    });
    const { resources } = evaluateTemplate({ resources: [nest(6)] });
    assert.equal(resources[0]?.copies, 50);
  });
});

describe("depth", () => {
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

  test("arrays and objects", () => {
    const list = deep("[", "]", 50_000);
    const object = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
    for (const value of [list, object]) {
      for (const use of [
        "variables('v')",
        "string(variables('v'))",
        "equals(variables('v'), variables('v'))",
        "union(variables('v'), variables('v'))",
        "distinct(createArray(variables('v'), variables('v')))",
      ]) {
        const evaluated = evaluateText(
          `{"variables": {"v": ${value}}, "resources": [], "outputs": {"x": {"value": "[${use}]"}}}`,
        );
        assert.ok(evaluated !== undefined);
        assert.notEqual(entryAt(evaluated, "/outputs/x/value").state, "error");
      }
    }
  });

  test("resources and deployments", () => {
    const child = '{"type": "a/b", "name": "[concat(\'n\')]", "resources": [';
    const deployment =
      '{"type": "Microsoft.Resources/deployments", "name": "n", "properties": {"template": {"resources": [';
    for (const text of [
      `{"resources": [${child.repeat(5000)}${"]}".repeat(5000)}]}`,
      `{"resources": [${deployment.repeat(5000)}${"]}}}".repeat(5000)}]}`,
    ]) {
      assert.ok(evaluateText(text) !== undefined);
    }
  });

  test("a chain of variables is followed as far as the depth allows", () => {
    const chain = Array.from({ length: 9000 }, (_, index) => [`v${index + 1}`, `[variables('v${index}')]`]);
    const sections = { variables: { ...Object.fromEntries(chain.reverse()), v0: "end" } };
    assert.deepEqual(summary(evaluateOutput("[variables('v9000')]", sections)), unknown("budget"));
    assert.deepEqual(summary(evaluateOutput("[variables('v50')]", sections)), { known: "end" });
  });

  test("a chain of lists each of which is a part of the one before it", () => {
    const chain = Array.from({ length: 7000 }, (_, index) => [
      `v${index + 1}`,
      `[take(skip(concat(variables('v${index}'), createArray()), 0), 1)]`,
    ]);
    const sections = { variables: { v0: ["x"], ...Object.fromEntries(chain) } };
    const { state } = evaluateOutput("[variables('v7000')[0]]", sections);
    assert.ok(state === "known" || state === "unknown", "how deep it goes depends on the stack of the machine");
  });

  test("data inside a string", () => {
    const text = `${"[".repeat(60_000)}${"]".repeat(60_000)}`;
    const input = { files: [{ p: text }] };
    for (const use of [
      "json(parameters('p'))",
      "string(json(parameters('p')))",
      "base64ToJson(base64(parameters('p')))",
    ]) {
      const { state } = evaluateOutput(`[${use}]`, { parameters: { p: { type: "string" } } }, input);
      assert.ok(state === "unknown" || state === "partial", `${use}: ${state}`);
    }
  });
});
