// Where the value of a parameter comes from, and what is known of it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  checkOutputs,
  choice,
  entryAt,
  evaluateOutput,
  evaluateTemplate,
  known,
  summary,
  text,
  unknown,
} from "./evaluating.ts";

const declare = (parameters: Readonly<Record<string, unknown>>) => ({ parameters });
const string = { type: "string" };
const color = { type: "string", allowedValues: ["red", "green", "blue"] };

describe("one value", () => {
  checkOutputs([
    ["[parameters('p')]", unknown("noDefault"), declare({ p: string })],
    ["[parameters('P')]", known("x"), declare({ p: { type: "String", defaultValue: "x" } })],
    ["[parameters('nope')]", "error", declare({ p: string })],
    ["[parameters('p')]", known(null), declare({ p: string }), { files: [{ p: null }] }],
    ["[parameters('p')]", known("d"), declare({ p: { ...string, defaultValue: "d" } }), { files: [{ p: null }] }],
    ["[parameters('p')]", known("f"), declare({ p: { ...string, defaultValue: "d" } }), { files: [{ P: "f" }] }],
    ["[parameters('p')]", known("[concat('a')]"), declare({ p: string }), { files: [{ p: "[concat('a')]" }] }],
    ["[parameters('p')]", known("[[x]"), declare({ p: string }), { files: [{ p: "[[x]" }] }],
    ["[parameters('p')]", known("[x]"), declare({ p: { ...string, defaultValue: "[[x]" } })],
    [
      "[parameters('p').a['B'].c]",
      known(3),
      declare({ p: { type: "object" } }),
      { files: [{ p: { a: { b: { c: 3 } } } }] },
    ],
    ["[parameters('p').a.nope]", "error", declare({ p: { type: "object" } }), { files: [{ p: { a: {} } }] }],
    ["[parameters('p').a.b]", unknown("noDefault"), declare({ p: { type: "object" } })],
    ["[parameters('p')]", unknown("noDefault"), declare({ p: { type: "bool" } })],
    ["[empty(parameters('p'))]", unknown("noDefault"), declare({ p: string })],
    ["[empty(parameters('p'))]", known(false), declare({ p: { ...string, minLength: 1 } })],
    ["[empty(parameters('p'))]", known(false), declare({ p: { type: "array", minLength: 2 } })],
    ["[empty(parameters('p'))]", unknown("noDefault"), declare({ p: { ...string, minLength: 0 } })],
    ["[empty(parameters('p'))]", unknown("noDefault"), declare({ p: { ...string, minLength: 1, nullable: true } })],
    ["[equals(parameters('p'), '')]", known(false), declare({ p: { ...string, minLength: 1 } })],
    ["[parameters('p')]", unknown("placeholder"), declare({ p: { ...string, defaultValue: "<account name>" } })],
    ["[parameters('p')]", unknown("placeholder"), declare({ p: string }), { files: [{ p: "GEN-UNIQUE" }] }],
    ["[parameters('p')]", unknown("nonDeterministic"), declare({ p: { ...string, defaultValue: "[utcNow()]" } })],
    [
      "[equals(parameters('p'), parameters('P'))]",
      known(true),
      declare({ p: { ...string, defaultValue: "[newGuid()]" } }),
    ],
    ["[concat('a-', parameters('p'))]", text("a-{p}"), declare({ p: { ...string, defaultValue: "[newGuid()]" } })],
    ["[parameters(parameters('p'))]", unknown("noDefault"), declare({ p: string })],
    ["[equals(parameters(parameters('p')), parameters('p'))]", unknown("noDefault"), declare({ p: string })],
  ]);
});

describe("defaults that use other parameters", () => {
  const cyclic = declare({
    a: { ...string, defaultValue: "[parameters('b')]" },
    b: { ...string, defaultValue: "[concat(parameters('a'), 'x')]" },
  });
  checkOutputs([
    [
      "[parameters('b')]",
      known("x-y"),
      declare({
        a: { ...string, defaultValue: "x" },
        b: { ...string, defaultValue: "[concat(parameters('a'), '-y')]" },
      }),
    ],
    ["[parameters('a')]", unknown("cycle"), cyclic],
    ["[parameters('b')]", unknown("cycle"), cyclic],
  ]);
});

describe("allowed values", () => {
  checkOutputs([
    ["[parameters('p')]", choice(["red", "green", "blue"]), declare({ p: color })],
    [
      "[parameters('p')]",
      choice(["green", "red", "blue"], "green"),
      declare({ p: { ...color, defaultValue: "green" } }),
    ],
    ["[parameters('p')]", known("blue"), declare({ p: color }), { files: [{ p: "blue" }] }],
    ["[parameters('p')]", known("only"), declare({ p: { type: "string", allowedValues: ["only"] } })],
    ["[parameters('p')]", unknown("noDefault"), declare({ p: { type: "array", allowedValues: ["a", "b"] } })],
    ["[parameters('p')]", choice([1, 2]), declare({ p: { type: "int", allowedValues: [1, 2] } })],
    [
      "[concat(parameters('p'), '-', parameters('p'))]",
      choice(["red-red", "green-green", "blue-blue"]),
      declare({ p: color }),
    ],
    ["[equals(parameters('p'), parameters('p'))]", known(true), declare({ p: color })],
    ["[if(equals(parameters('p'), 'red'), 1, 2)]", choice([1, 2]), declare({ p: color })],
    ["[if(equals(parameters('p'), 'red'), 1, 1)]", known(1), declare({ p: color })],
    ["[contains(createArray('red', 'green', 'blue'), parameters('p'))]", known(true), declare({ p: color })],
    [
      "[variables(concat('is-', parameters('p')))]",
      choice([1, 2, 3]),
      { ...declare({ p: color }), variables: { "is-red": 1, "is-green": 2, "is-blue": 3 } },
    ],
    [
      "[variables('size')[parameters('p')]]",
      choice([1, 2, "error"]),
      { ...declare({ p: color }), variables: { size: { red: 1, green: 2 } } },
    ],
    [
      "[parameters('q')]",
      choice(["a-red", "a-green", "a-blue"]),
      declare({ p: color, q: { ...string, defaultValue: "[concat('a-', parameters('p'))]" } }),
    ],
  ]);

  test("each alternative says when it is the one", () => {
    const { alternatives } = evaluateOutput("[if(equals(parameters('p'), 'red'), 1, 2)]", declare({ p: color }));
    assert.deepEqual(
      alternatives?.map(({ when }) => when),
      ["[equals(parameters('p'),'red')]", "[or(equals(parameters('p'),'green'),equals(parameters('p'),'blue'))]"],
    );
  });

  test("more than 64 worlds are too many to tell", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const parameters = Object.fromEntries(names.map((name) => [name, { type: "int", allowedValues: [0, 1] }]));
    const sum = names.reduce((inner, name) => `add(${inner}, parameters('${name}'))`, "0");
    assert.deepEqual(summary(evaluateOutput(`[${sum}]`, { parameters })), { unknown: "budget" });
  });
});

describe("nullable parameters and type definitions", () => {
  const definitions = {
    color: { type: "string", allowedValues: ["red", "green"] },
    alias: { $ref: "#/definitions/color" },
    loop: { $ref: "#/definitions/loop" },
    secret: { type: "securestring" },
  };
  checkOutputs(
    [
      ["[parameters('p')]", choice(["red", "green"]), declare({ p: { $ref: "#/definitions/color" } })],
      ["[parameters('p')]", choice(["red", "green"]), declare({ p: { $ref: "#/definitions/alias" } })],
      [
        "[parameters('p')]",
        choice(["red", "green", null]),
        declare({ p: { $ref: "#/definitions/color", nullable: true } }),
      ],
      ["[parameters('p')]", unknown("noDefault"), declare({ p: { $ref: "#/definitions/loop" } })],
      ["[parameters('p')]", unknown("noDefault"), declare({ p: { $ref: "#/definitions/gone" } })],
      ["[parameters('p')]", { secret: "unknown" }, declare({ p: { $ref: "#/definitions/secret" } })],
      ["[coalesce(parameters('p'), 'x')]", unknown("noDefault"), declare({ p: { ...string, nullable: true } })],
      [
        "[coalesce(parameters('p'), 'x')]",
        known("x"),
        declare({ p: { ...string, nullable: true } }),
        { files: [{ p: null }] },
      ],
      ["[concat(coalesce(parameters('p'), 'x'), '!')]", text("{p}!"), declare({ p: string })],
      ["[parameters('p')]", known(null), declare({ p: { ...string, nullable: true } }), { files: [{ q: 1 }] }],
      [
        "[parameters('p')]",
        known(null),
        declare({ p: { $ref: "#/definitions/color", nullable: true } }),
        { files: [{}] },
      ],
      ["[parameters('p')]", unknown("noDefault"), declare({ p: string }), { files: [{}] }],
    ],
    { languageVersion: "2.0", definitions, resources: {} },
  );

  test("what a call leaves out is null", () => {
    const template = {
      ...declare({ p: { ...string, nullable: true }, q: { ...string, nullable: true } }),
      resources: {},
      outputs: { p: { value: "[parameters('p')]" }, q: { value: "[parameters('q')]" } },
    };
    const properties = { mode: "Incremental", parameters: { q: { value: "given" } }, template };
    const call = { type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "inner", properties };
    const evaluation = evaluateTemplate({ languageVersion: "2.0", resources: { call } });
    const outputOf = (name: string) =>
      summary(entryAt(evaluation, `/resources/call/properties/template/outputs/${name}/value`));
    assert.deepEqual([outputOf("p"), outputOf("q")], [known(null), known("given")]);
  });
});

describe("several parameter files", () => {
  test("they are alternatives, and stay apart", () => {
    const sections = declare({ a: string, b: string });
    const entry = evaluateOutput("[concat(parameters('a'), parameters('b'))]", sections, {
      files: [
        { a: "1", b: "x" },
        { a: "2", b: "y" },
      ],
    });
    assert.deepEqual(summary(entry), { choice: ["1x", "2y"] });
  });

  test("what one of them leaves out comes from the default", () => {
    const sections = declare({ a: { ...string, defaultValue: "d" } });
    assert.deepEqual(summary(evaluateOutput("[parameters('a')]", sections, { files: [{ a: "1" }, {}] })), {
      choice: ["1", "d"],
    });
  });
});

describe("secrets", () => {
  const secure = declare({
    pw: { type: "secureString", defaultValue: "hunter2" },
    o: { type: "secureObject", defaultValue: { key: "hunter2" } },
  });
  checkOutputs(
    [
      ["[parameters('pw')]", { secret: "known" }],
      ["[concat('x-', parameters('pw'))]", { secret: "known" }],
      ["[toUpper(parameters('o').key)]", { secret: "known" }],
      ["[parameters('o')]", { secret: "known" }],
      ["[variables('copy of it')]", { secret: "known" }],
      ["[createObject('a', 1, 'pw', parameters('pw'))]", { secret: "known" }],
      ["[string(createArray(parameters('pw')))]", { secret: "known" }],
      ["[map(createArray(parameters('pw')), lambda('x', lambdaVariables('x')))]", { secret: "known" }],
      ["[if(true(), parameters('pw'), '')]", { secret: "known" }],
      ["[coalesce(null(), parameters('pw'))]", { secret: "known" }],
      ["[listKeys('acct', '2024-07-01').primary]", { secret: "unknown" }],
      ["[concat('key=', listAccountSas('acct', '2024-07-01', createObject()).sas)]", { secret: "partial" }],
      ["[base64(parameters('pw'))]", { secret: "known" }],
    ],
    { ...secure, variables: { "copy of it": "[parameters('pw')]" } },
  );

  test("a Key Vault reference is a secret that nobody knows", () => {
    const reference = { keyVault: { id: "/subscriptions/s/x" }, secretName: "n" };
    const entry = evaluateOutput("[parameters('p')]", declare({ p: { type: "securestring" } }), {
      files: [{ p: { reference } }],
    });
    assert.deepEqual([entry.state, entry.reason, entry.secret, "value" in entry], ["unknown", "keyVault", true, false]);
  });

  test("the expressions of secure defaults and outputs do not show their values", () => {
    const evaluated = evaluateTemplate({
      parameters: { pw: { type: "securestring", defaultValue: "[concat('hunter', '2')]" } },
      outputs: { key: { type: "secureString", value: "[toLower('HUNTER2')]" } },
    });
    assert.deepEqual(summary(entryAt(evaluated, "/parameters/pw/defaultValue")), { secret: "known" });
    assert.deepEqual(summary(entryAt(evaluated, "/outputs/key/value")), { secret: "known" });
  });

  test("nothing that is printed holds one", () => {
    const expressions = [
      "[parameters('pw')]",
      "[createArray(1, parameters('o'))]",
      "[if(contains(parameters('pw'), 'x'), parameters('pw'), parameters('o').key)]",
    ];
    const outputs = Object.fromEntries(expressions.map((value, index) => [`o${index}`, { type: "string", value }]));
    const { expressions: entries } = evaluateTemplate({ ...secure, outputs });
    assert.equal(entries.length, expressions.length);
    assert.doesNotMatch(JSON.stringify(entries), /hunter2/i);
  });
});
