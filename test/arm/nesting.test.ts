// Nested deployments of inner and outer scope, and the functions that a template defines.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkOutputs, entryAt, evaluateTemplate, known, type Sections, summary, text, unknown } from "./evaluating.ts";

const deployment = (properties: Sections, more: Sections = {}) => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: "n",
  ...more,
  properties: { mode: "Incremental", ...properties },
});
const inner = { expressionEvaluationOptions: { scope: "inner" } };
const showing = (...expressions: readonly string[]) => ({
  outputs: Object.fromEntries(expressions.map((value, index) => [`o${index}`, { type: "string", value }])),
});

/** What the outputs of the template nested in the first resource come to. */
function nestedOutputs(sections: Sections, input = {}): readonly unknown[] {
  const { expressions } = evaluateTemplate(sections, input);
  const own = expressions.filter(({ pointer }) => pointer.startsWith("/resources/0/properties/template/outputs/"));
  return own.map((entry) => summary(entry as Parameters<typeof summary>[0]));
}

describe("scopes", () => {
  const parent = {
    parameters: { p: { type: "string", defaultValue: "parent" }, q: { type: "string" } },
    variables: { v: "parent's" },
    functions: [{ namespace: "f", members: { g: { output: { type: "string", value: "parent's g" } } } }],
  };
  const own = {
    parameters: { p: { type: "string", defaultValue: "nested" }, r: { type: "string" } },
    variables: { v: "nested's" },
    functions: [{ namespace: "f", members: { g: { output: { type: "string", value: "nested's g" } } } }],
    resources: [],
  };
  const expressions = ["[parameters('p')]", "[variables('v')]", "[f.g()]", "[parameters('r')]", "[parameters('q')]"];

  test("an inner template sees its own names", () => {
    const template = { ...own, ...showing(...expressions) };
    const resources = [deployment({ ...inner, template })];
    assert.deepEqual(nestedOutputs({ ...parent, resources }), [
      known("nested"),
      known("nested's"),
      known("nested's g"),
      unknown("noDefault"),
      "error",
    ]);
  });

  test("parameters that an expression passes", () => {
    const passing = (parameters: unknown) => {
      const template = { ...own, ...showing("[parameters('p')]", "[parameters('r')]") };
      const variables = { all: { p: { value: "passed" } }, name: "r" };
      const declared = { given: { type: "object" }, key: { type: "string" } };
      const resources = [deployment({ ...inner, template, parameters })];
      return nestedOutputs({ parameters: declared, variables, resources });
    };
    const whole = [known("passed"), unknown("noDefault")];
    assert.deepEqual(passing("[variables('all')]"), whole);
    assert.deepEqual(passing("[createObject('P', createObject('value', 'passed'))]"), whole);
    assert.deepEqual(passing({ "[concat('p', '')]": { value: "passed" } }), whole);
    assert.deepEqual(passing("[union(variables('all'), createObject('r', createObject('value', 1)))]"), [
      known("passed"),
      known(1),
    ]);
    assert.deepEqual(passing("[null()]"), [known("nested"), unknown("noDefault")]);
    assert.deepEqual(passing("[parameters('given')]"), [unknown("noDefault"), unknown("noDefault")]);
    assert.deepEqual(passing({ "[parameters('key')]": { value: "x" } }), [unknown("noDefault"), unknown("noDefault")]);
  });

  test("inside a template of language version 2.0 all are inner", () => {
    const resources = [deployment({ template: { ...own, ...showing("[parameters('p')]") } })];
    assert.deepEqual(nestedOutputs({ ...parent, languageVersion: "2.0", resources }), [known("nested")]);
  });

  test("an expression may say whether the scope is inner", () => {
    const template = { ...own, ...showing("[parameters('p')]") };
    const outputs = (expressionEvaluationOptions: unknown) =>
      nestedOutputs({ ...parent, resources: [deployment({ expressionEvaluationOptions, template })] });
    assert.deepEqual(outputs({ scope: "[concat('in', 'ner')]" }), [known("nested")]);
    assert.deepEqual(outputs("[createObject('scope', 'Inner')]"), [known("nested")]);
    assert.deepEqual(outputs({ scope: "[toLower('OUTER')]" }), [known("parent")]);
    assert.deepEqual(outputs({ scope: "[parameters('q')]" }), [unknown("unsupported")]);
    assert.deepEqual(outputs("[parameters('q')]"), [unknown("unsupported")]);
  });

  test("an outer template sees its parent's names, also without being told so", () => {
    for (const options of [{}, { expressionEvaluationOptions: { scope: "Outer" } }]) {
      const resources = [deployment({ ...options, template: { ...own, ...showing(...expressions) } })];
      assert.deepEqual(nestedOutputs({ ...parent, resources }), [
        known("parent"),
        known("parent's"),
        known("parent's g"),
        "error",
        unknown("noDefault"),
      ]);
    }
  });

  test("a template of language version 2.0 is inner", () => {
    const resources = [deployment({ template: { ...own, languageVersion: "2.0", ...showing("[variables('v')]") } })];
    assert.deepEqual(nestedOutputs({ ...parent, resources }), [known("nested's")]);
  });

  test("a doubled bracket in an outer template defers the expression", () => {
    const resources = [deployment({ template: { ...own, ...showing("[[parameters('p')]") } })];
    assert.deepEqual(nestedOutputs({ ...parent, resources }), [unknown("deferred")]);
    const inside = [deployment({ ...inner, template: { ...own, ...showing("[[parameters('p')]") } })];
    assert.deepEqual(nestedOutputs({ ...parent, resources: inside }), [known("[parameters('p')]")]);
  });

  test("three templates in one another pass a value through", () => {
    const innermost = { parameters: { c: { type: "string" } }, resources: [], ...showing("[parameters('c')]") };
    const middle = {
      parameters: { b: { type: "string" } },
      resources: [
        deployment({ ...inner, parameters: { c: { value: "[concat(parameters('b'), '!')]" } }, template: innermost }),
      ],
    };
    const resources = [deployment({ ...inner, parameters: { b: { value: "[parameters('p')]" } }, template: middle })];
    const entry = entryAt(
      evaluateTemplate({ ...parent, resources }),
      "/resources/0/properties/template/resources/0/properties/template/outputs/o0/value",
    );
    assert.deepEqual(summary(entry), known("parent!"));
  });
});

describe("passed parameters", () => {
  const passing = (p: unknown, declaration: Sections = { type: "string" }, sections: Sections = {}) =>
    nestedOutputs({
      parameters: { x: { type: "string" }, c: { type: "bool" } },
      ...sections,
      resources: [
        deployment({
          ...inner,
          parameters: { P: p },
          template: { parameters: { p: declaration }, resources: [], ...showing("[parameters('p')]") },
        }),
      ],
    })[0];

  test("values, secrets and whole entries made by an expression", () => {
    assert.deepEqual(passing({ value: "[concat('a', parameters('x'))]" }), text("a{x}"));
    assert.deepEqual(passing({ value: null }, { type: "string", defaultValue: "d" }), known("d"));
    assert.deepEqual(passing({ reference: { keyVault: { id: "x" }, secretName: "n" } }), { secret: "unknown" });
    assert.deepEqual(passing("[createObject('value', 'v')]"), known("v"));
    assert.deepEqual(passing("[if(parameters('c'), createObject('value', 1), createObject('value', 2))]"), {
      choice: [1, 2],
    });
    assert.deepEqual(passing({ value: "v" }, { type: "securestring" }), { secret: "known" });
    assert.deepEqual(passing("[parameters('x')]"), unknown("noDefault"));
  });

  test("what is not passed is the default, and no one can override that", () => {
    const declaration = { type: "string", defaultValue: "d", allowedValues: ["d", "e"] };
    const [result] = nestedOutputs({
      resources: [
        deployment({
          ...inner,
          template: { parameters: { p: declaration }, resources: [], ...showing("[parameters('p')]") },
        }),
      ],
    });
    assert.deepEqual(result, known("d"));
  });
});

describe("the deployment itself", () => {
  const facts = [
    "[resourceGroup().name]",
    "[deployment().name]",
    "[subscription().subscriptionId]",
    "[resourceGroup().location]",
  ];
  const context = { resourceGroup: "G", deploymentName: "main", subscriptionId: "S", location: "west" };

  test("an inner template is in its own deployment, group and subscription", () => {
    const more = { name: "module", resourceGroup: "other", subscriptionId: "T" };
    const resources = [deployment({ ...inner, template: { resources: [], ...showing(...facts) } }, more)];
    assert.deepEqual(nestedOutputs({ resources }, { context }), [
      known("other"),
      known("module"),
      known("T"),
      unknown("context"),
    ]);
  });

  test("without a target it is in those of its parent, an outer one anyway", () => {
    const resources = [
      deployment({ ...inner, template: { resources: [], ...showing(...facts) } }, { resourceGroup: "" }),
    ];
    assert.deepEqual(nestedOutputs({ resources }, { context }), [known("G"), known("n"), known("S"), known("west")]);
    const outside = [deployment({ template: { resources: [], ...showing(...facts) } }, { resourceGroup: "other" })];
    assert.deepEqual(nestedOutputs({ resources: outside }, { context }), [
      known("G"),
      known("main"),
      known("S"),
      known("west"),
    ]);
  });

  test("two groups that nobody knows are not the same", () => {
    const expression = "[equals(parameters('group'), resourceGroup().name)]";
    const template = { parameters: { group: { type: "string" } }, resources: [], ...showing(expression) };
    const parameters = { group: { value: "[resourceGroup().name]" } };
    const same = [deployment({ ...inner, parameters, template })];
    assert.deepEqual(nestedOutputs({ resources: same }), [known(true)]);
    const moved = [deployment({ ...inner, parameters, template }, { resourceGroup: "[parameters('g')]" })];
    assert.deepEqual(nestedOutputs({ parameters: { g: { type: "string" } }, resources: moved }), [unknown("context")]);
  });
});

describe("user functions", () => {
  const functions = [
    {
      namespace: "Contoso",
      members: {
        name: {
          parameters: [{ name: "prefix", type: "string" }],
          output: { type: "string", value: "[concat(toLower(parameters('PREFIX')), '-x')]" },
        },
        object: {
          parameters: [{ name: "a", type: "int" }],
          output: { type: "object", value: { a: "[parameters('a')]", list: ["[variables('v')]"] } },
        },
        twice: {
          parameters: [{ name: "s", type: "string" }],
          output: { type: "string", value: "[contoso.name(contoso.name(parameters('s')))]" },
        },
        endless: { parameters: [], output: { type: "string", value: "[contoso.endless()]" } },
        mixed: {
          parameters: [{ name: "p", type: "string" }],
          output: { type: "string", value: "[concat(variables('named'), '/', parameters('p'))]" },
        },
        outside: { parameters: [], output: { type: "string", value: "[parameters('p')]" } },
      },
    },
  ];
  checkOutputs(
    [
      ["[contoso.name('ABC')]", known("abc-x")],
      ["[CONTOSO.NAME(parameters('p'))]", text("{toLower(parameters('PREFIX'))}-x")],
      ["[contoso.object(5).a]", known(5)],
      ["[contoso.object(6)]", known({ a: 6, list: ["var"] })],
      ["[contoso.twice('A')]", known("a-x-x")],
      ["[contoso.mixed('own')]", text("{p}/own")],
      ["[contoso.name('a', 'b')]", "error"],
      ["[contoso.name()]", "error"],
      ["[contoso.endless()]", unknown("budget")],
      ["[contoso.outside()]", "error"],
      ["[contoso.gone()]", unknown("unknownFunction")],
      ["[concat(contoso.name('a'), contoso.name('b'))]", known("a-xb-x")],
      ["[equals(contoso.gone('A'), contoso.gone('A'))]", known(true)],
      ["[equals(contoso.gone('A'), contoso.gone('a'))]", unknown("unknownFunction")],
    ],
    { functions, parameters: { p: { type: "string" } }, variables: { v: "var", named: "[parameters('p')]" } },
  );

  test("in its own text the arguments of a function are not known", () => {
    const evaluated = evaluateTemplate({ functions, resources: [] });
    const entry = entryAt(evaluated, "/functions/0/members/object/output/value/a");
    assert.deepEqual(summary(entry), unknown("noDefault"));
  });
});
