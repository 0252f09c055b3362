// Literals and expressions, computed keys, alternatives, and what is known of values that are known in part.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  checkOutputs,
  choice,
  entryAt,
  evaluateOutput,
  evaluateTemplate,
  evaluateText,
  known,
  summary,
  text,
  unknown,
} from "./evaluating.ts";

const parameters = {
  p: { type: "string" },
  q: { type: "string" },
  n: { type: "int" },
  b: { type: "bool" },
  l: { type: "array" },
  o: { type: "object" },
  env: { type: "string", allowedValues: ["dev", "prod"] },
};

describe("strings", () => {
  checkOutputs([
    ["[[test value]", known("[test value]")],
    ["[[]", known("[]")],
    ["[[[[x]]]", known("[[[x]]]")],
    ["['[[x]']", known("[[x]")],
    ["[concat('[', 'parameters(''p'')', ']')]", known("[parameters('p')]")],
    ['[json(\'{"a": "[x]"}\').a]', known("[x]")],
    ["[]", "error"],
    ["[concat('a')x]", "error"],
    ["[parameters]", "error"],
    ["[1]", known(1)],
    ["[-5]", known(-5)],
    ["[json('9007199254740993')]", unknown("unsupported")],
    ["[ concat(\n 'a' , 'b' ) ]", known("ab")],
    ["[concat()]", "error"],
    ["[if(true(), 1)]", "error"],
    ["[futureFunction(1, 'x')]", unknown("unknownFunction")],
    ["[concat(futureFunction(), '-x')]", text("{futureFunction()}-x")],
  ]);

  test("only strings in brackets are listed, in the order of the text, metadata left out", () => {
    const { expressions } = evaluateTemplate({
      metadata: { description: "[not('evaluated')]" },
      parameters: { p: { type: "string", defaultValue: "[concat('a')]", metadata: { x: "[y]" } } },
      variables: { "[concat('k')]": "[concat('b')]", c: " [x]", d: "[x", e: ["[true()]"] },
      resources: [
        { type: "x/y", name: "plain", metadata: { z: "[z]" }, properties: { metadata: [{ name: "[string('n')]" }] } },
      ],
      outputs: { o: { type: "string", value: "[concat('o')]", metadata: { m: "[m]" } } },
    });
    assert.deepEqual(
      expressions.map(({ pointer, key }) => (key === true ? `${pointer} key` : pointer)),
      [
        "/parameters/p/defaultValue",
        "/variables/[concat('k')] key",
        "/variables/[concat('k')]",
        "/variables/e/0",
        "/resources/0/properties/metadata/0/name",
        "/outputs/o/value",
      ],
    );
  });

  test("an entry says where it stands, one-based, in UTF-16 columns", () => {
    const evaluated = evaluateText('{\n  "variables": { "😀": "[true()]" }, "resources": []\n}');
    const [entry] = evaluated?.expressions ?? [];
    assert.deepEqual([entry?.line, entry?.column, entry?.source], [2, 24, "[true()]"]);
  });

  test("a text that is no template has no answer", () => {
    for (const none of ["", "[]", "{}", '{"a": "[b]"}', "nonsense", "12"]) assert.equal(evaluateText(none), undefined);
  });
});

describe("computed keys and keys given twice", () => {
  const variables = {
    o: { "[concat('a', 'b')]": 1, "[parameters('p')]": 2, plain: 3 },
    twice: { a: 1, A: 2 },
    computed: { a: 1, "[concat('A')]": 2 },
    escaped: { "[[x]": 1 },
  };
  checkOutputs(
    [
      ["[variables('o').ab]", known(1)],
      ["[variables('o').plain]", known(3)],
      ["[variables('o').other]", unknown("noDefault")],
      ["[length(variables('o'))]", unknown("noDefault")],
      ["[contains(variables('o'), 'ab')]", known(true)],
      ["[contains(variables('o'), 'zz')]", unknown("noDefault")],
      ["[variables('twice').A]", known(2)],
      ["[variables('computed').a]", unknown("duplicate")],
      ["[variables('escaped')['[x]']]", known(1)],
    ],
    { parameters, variables },
  );

  test("names given twice are unknown, not an error", () => {
    const evaluated = evaluateText(
      '{"variables": {"v": 1, "v": 2}, "resources": [], "outputs": {"x": {"value": "[variables(\'v\')]"}}}',
    );
    assert.ok(evaluated !== undefined);
    assert.deepEqual(summary(entryAt(evaluated, "/outputs/x/value")), unknown("duplicate"));
  });
});

describe("variables", () => {
  checkOutputs(
    [
      ["[variables('b')]", known("1-2")],
      ["[variables('cyclic')]", unknown("cycle")],
      ["[variables('itself').a]", unknown("cycle")],
      ["[variables('safe').a]", known(1)],
      ["[variables('nope')]", "error"],
      ["[variables(parameters('p'))]", unknown("noDefault")],
      ["[variables('broken').fine]", known(1)],
      ["[variables('broken')]", "error"],
    ],
    {
      parameters,
      variables: {
        a: "1",
        b: "[concat(variables('A'), '-2')]",
        cyclic: "[variables('cycle2')]",
        cycle2: "[variables('cyclic')]",
        itself: { a: "[variables('itself').b]", b: "[variables('itself').a]" },
        safe: { a: 1, b: "[variables('safe').a]" },
        broken: { fine: 1, bad: "[int('x')]" },
      },
    },
  );
});

describe("logic", () => {
  const unknowable = "equals(parameters('p'), 'x')";
  checkOutputs(
    [
      [`[and(false(), ${unknowable})]`, known(false)],
      [`[and(true(), ${unknowable})]`, unknown("noDefault")],
      [`[or(${unknowable}, true())]`, known(true)],
      [`[not(${unknowable})]`, unknown("noDefault")],
      ["[and(false(), int('x'))]", known(false)],
      ["[and(1, true())]", "error"],
      ["[if('yes', 1, 2)]", "error"],
      [`[if(${unknowable}, 'a', 'a')]`, known("a")],
      [`[if(${unknowable}, 'a', 'b')]`, choice(["a", "b"])],
      [`[if(not(${unknowable}), 'a', 'b')]`, choice(["b", "a"])],
      [`[if(${unknowable}, createObject('x', 1), null())]`, choice([{ x: 1 }, null])],
      [`[if(${unknowable}, parameters('q'), 'b')]`, choice([{ unknown: "noDefault" }, "b"])],
      [`[if(${unknowable}, concat('a', parameters('q')), 'b')]`, choice([{ text: "a{q}" }, "b"])],
      [`[if(${unknowable}, 'v', fail('no'))]`, known("v")],
      ["[fail('no')]", "unreachable"],
      [`[if(${unknowable}, int('x'), 2)]`, choice(["error", 2])],
      [`[concat(if(${unknowable}, 'a', 'b'), if(${unknowable}, '1', '2'))]`, choice(["a1", "b2"])],
      [`[concat(if(${unknowable}, 'a', 'b'), if(equals(PARAMETERS('P'),'x'), '1', '2'))]`, choice(["a1", "b2"])],
      [
        "[concat(if(equals(parameters('p'), 'x'), 'a', 'b'), if(equals(parameters('p'), 'X'), '1', '2'))]",
        choice(["a1", "a2", "b1", "b2"]),
      ],
      ["[coalesce(null(), parameters('p'))]", unknown("noDefault")],
      ["[coalesce(tryGet(parameters('o'), 'a'), 'x')]", unknown("noDefault")],
      ["[if(parameters('b'), 1, 2)]", choice([1, 2])],
    ],
    { parameters },
  );
});

describe("values known in part", () => {
  checkOutputs(
    [
      ["[concat(parameters('p'), '-', parameters('env'))]", choice([{ text: "{p}-dev" }, { text: "{p}-prod" }])],
      ["[startsWith(concat('batch-', parameters('p')), 'BATCH')]", known(true)],
      ["[createArray('a', parameters('p'))]", { partial: ["a", { $unknown: "noDefault" }] }],
      ["[createObject('a', 1, 'b', parameters('p')).a]", known(1)],
      ["[concat(createArray(1), parameters('l'))]", { partial: [1], open: true }],
      ["[concat(createArray(1), parameters('l'))[0]]", known(1)],
      ["[concat(createArray(1), parameters('l'))[1]]", unknown("noDefault")],
      ["[contains(concat(createArray(1), parameters('l')), 1)]", known(true)],
      ["[empty(concat(createArray(1), parameters('l')))]", known(false)],
      ["[union(parameters('o'), createObject('a', 1)).a]", known(1)],
      ["[union(parameters('o'), createObject('a', 1)).b]", unknown("noDefault")],
      ["[union(createObject('a', 1), parameters('o')).a]", unknown("override")],
      ["[createObject('x', union(createObject(), parameters('o')))]", { partial: { x: {} }, open: true }],
      ["[createArray('a', 'b')[parameters('n')]]", choice(["a", "b"])],
      ["[concat(createArray('a'), parameters('l'))[parameters('n')]]", unknown("noDefault")],
      ["[createObject('a', 1, 'b', 2)[parameters('p')]]", choice([1, 2])],
      ["[range(0, 9)[parameters('n')]]", unknown("noDefault")],
      ["[equals(resourceGroup().name, resourceGroup().name)]", known(true)],
      ["[equals(resourceGroup().tags.a, resourceGroup().tags.A)]", known(true)],
      ["[resourceGroup().id]", text("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}")],
    ],
    { parameters },
  );

  test("the context gives what would be unknown", () => {
    const entry = evaluateOutput(
      "[resourceId('Microsoft.Batch/batchAccounts', 'a')]",
      {},
      { context: { subscriptionId: "S", resourceGroup: "G" } },
    );
    assert.deepEqual(
      summary(entry),
      known("/subscriptions/S/resourceGroups/G/providers/Microsoft.Batch/batchAccounts/a"),
    );
  });
});
