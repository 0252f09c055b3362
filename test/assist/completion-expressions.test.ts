// Completion in templates: values, expressions with the names of their scope, and rules in suppressions.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allFunctions } from "../../server/src/arm/functions/index.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { chosen, completeIn, detailOf, labelsIn } from "./completing.ts";

const schema = `"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",`;
const declared = `"parameters": {
    "mode": { "type": "string", "metadata": { "description": "The **mode** [x](command:y)." }, "allowedValues": ["Enabled"] },
    "count": { "type": "int" }, "password": { "type": "securestring" },
    "network": { "type": "object", "defaultValue": { "subnet": { "id": "s" } } } },
  "variables": { "it's": 1, "copy": [{ "name": "names", "count": 2, "input": "" }],
    "settings": { "mode": "Disabled", "deep": { "a-b": 1 } }, "alias": "[variables('settings')]", "api": "2023-05-01" },
  "functions": [{ "namespace": "contoso", "members": { "unique": {
    "parameters": [{ "name": "prefix", "type": "string" }], "output": { "type": "string", "value": "OUTPUT" } } } }],`;

const template = (
  properties: string,
  output = "[toLower('a')]",
  head = schema,
) => `{ ${head} ${declared.replace("OUTPUT", output)}
  "resources": [{ "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2024-07-01", "name": "a/p",
    "copy": { "name": "pools", "count": 2 }, "properties": { ${properties} } }] }`;
const value = (written: string) => template(`"interNodeCommunication": ${written}`);
/** The value of the only string that is written there. */
const written = (text: string) => /"interNodeCommunication": (".*") \} \}\]/.exec(text)?.[1];

describe("values in a template", () => {
  test("those of the property, then the parameters that fit", () => {
    assert.deepEqual(labelsIn(value(`"|"`)), ["Disabled", "Enabled", "[parameters('mode')]"]);
    assert.deepEqual(labelsIn(template(`"taskSlotsPerNode": |`)), ["[parameters('count')]"]);
    assert.deepEqual(labelsIn(template(`"userAccounts": [{ "password": "|" }]`)), ["[parameters('password')]"]);
    assert.equal(detailOf(value(`"|"`), "Disabled"), "secure, default");
  });

  test("names are left to the schema that the template states", () => {
    assert.deepEqual(labelsIn(template(`"|"`)), []);
    assert.ok(labelsIn(template(`"|"`, undefined, "")).includes("interNodeCommunication"));
    assert.ok(
      !labelsIn(template(`"|"`, undefined, "").replace('"2024-07-01"', `"[variables('api')]"`)).includes(
        "upgradePolicy",
      ),
    );
  });

  test("api-versions, the newest first", () => {
    const marked = template(`"vmSize": "s"`).replace('"2024-07-01"', '"|"');
    const [first, second] = labelsIn(marked);
    assert.ok(first !== undefined && second !== undefined && first > second);
  });

  test("of nested children too, and of no other service", () => {
    const children = (
      type: string,
    ) => `{ "resources": [{ "type": "Microsoft.${type}/batchAccounts", "apiVersion": "2024-07-01", "name": "a",
      "comments": "Microsoft.Batch/", "resources": [{ "type": "pools", "apiVersion": "2024-07-01", "name": "p", "properties": { "interNodeCommunication": | } }] }] }`;
    assert.deepEqual(labelsIn(children("Batch")), ["Disabled", "Enabled"]);
    assert.deepEqual(labelsIn(children("Compute")), []);
  });
});

describe("expressions", () => {
  test("offer parameters, variables, functions of the template and of the language", () => {
    const labels = labelsIn(value(`"[|]"`));
    assert.deepEqual(
      labels.slice(0, 4).map((label) => label.slice(0, 12)),
      Array(4).fill("parameters('"),
    );
    assert.ok(labels.includes("variables('it''s')") && labels.includes("variables('names')"));
    assert.ok(!labels.includes("variables('copy')"));
    assert.equal(labels.filter((label) => /^\w+$/.test(label)).length, allFunctions.length);
    assert.equal(new Set(labels).size, labels.length);
    assert.equal(detailOf(value(`"[|]"`), "substring"), "substring(stringToParse, startIndex, [length])");
    assert.equal(detailOf(value(`"[|]"`), "contoso.unique"), "contoso.unique(prefix), function of this template");
  });

  test("explain themselves, in Japanese too, without markup of the file", () => {
    const one = (label: string, locale?: "ja") =>
      completeIn(value(`"[|]"`), locale && { locale }).find((each) => each.label === label)?.documentation ?? "";
    assert.match(one("concat"), /^Joins texts to one text/);
    assert.match(one("concat", "ja"), /連結します/);
    assert.equal(one("parameters('mode')"), "The \\*\\*mode\\*\\* \\[x\\]\\(command\\:y\\).");
  });

  test("are completed where a term may stand, and nowhere else", () => {
    assert.ok(labelsIn(value(`"[concat(|"`)).includes("concat"));
    assert.ok(labelsIn(value(`"[concat('a', pa|)]"`)).includes("parameters('mode')"));
    assert.deepEqual(labelsIn(value(`"[concat('a')|]"`)), []);
    assert.deepEqual(labelsIn(value(`"[concat('a|')]"`)), []);
    assert.deepEqual(labelsIn(value(`"[[not|"`)), ["Disabled", "Enabled", "[parameters('mode')]"]);
    assert.deepEqual(
      labelsIn(template(`"vmSize": "s"`).replace('"name": "a/p"', `"metadata": { "x": "[|" }, "name": "a/p"`)),
      [],
    );
    assert.ok(labelsIn(template(`"vmSize": "s"`).replace('"a/p"', `"[|"`)).includes("concat"), "a name");
  });

  test("close what was opened", () => {
    assert.equal(written(chosen(value(`"[par|"`), "parameters('mode')")), `"[parameters('mode')]"`);
    assert.equal(written(chosen(value(`"[par|]"`), "parameters('mode')")), `"[parameters('mode')]"`);
    assert.equal(written(chosen(value(`"[concat(par|"`), "parameters('mode')")), `"[concat(parameters('mode')"`);
    assert.equal(written(chosen(value(`"[co|"`), "concat")), `"[concat($1)]"`);
    assert.equal(written(chosen(value(`"[sub|]"`), "subscription")), `"[subscription()]"`);
    assert.equal(written(chosen(value(`"[parameters('|"`), "mode")), `"[parameters('mode')]"`);
    assert.equal(written(chosen(value(`"[parameters('|')]"`), "mode")), `"[parameters('mode')]"`);
    assert.equal(written(chosen(value(`"[variables('|"`), "it's")), `"[variables('it''s')]"`);
    assert.equal(
      written(chosen(value(`"[concat(\\"a\\", par|)]"`), "parameters('mode')")),
      `"[concat(\\"a\\", parameters('mode'))]"`,
    );
  });

  test("names in quotes are of the function before them", () => {
    assert.deepEqual(labelsIn(value(`"[parameters('|"`)), ["mode", "count", "password", "network"]);
    assert.deepEqual(labelsIn(value(`"[concat(variables( 'set|')"`)).slice(0, 2), ["it's", "names"]);
    assert.deepEqual(labelsIn(value(`"[copyIndex('|')]"`)), ["pools"]);
    assert.deepEqual(labelsIn(value(`"[resourceId('|')]"`)), []);
  });

  test("members of what stands in the file, or is the same everywhere", () => {
    assert.deepEqual(labelsIn(value(`"[variables('settings').|"`)), ["mode", "deep"]);
    assert.deepEqual(labelsIn(value(`"[variables('alias').deep.|]"`)), ["a-b"]);
    assert.deepEqual(labelsIn(value(`"[concat(parameters('network').subnet.i|)]"`)), ["id"]);
    assert.ok(labelsIn(value(`"[resourceGroup().|]"`)).includes("location"));
    assert.deepEqual(labelsIn(value(`"[contoso.|]"`)), ["unique"]);
    assert.deepEqual(labelsIn(value(`"[reference('x').|]"`)), []);
  });

  test("see the names of their own scope", () => {
    const nested = (options: string) =>
      template(`"vmSize": "s"`).replace(
        '"resources": [',
        `"resources": [{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "d", "properties": { ${options}
          "parameters": { "inner": { "value": "[parameters('OUTER')]" } },
          "template": { "parameters": { "inner": { "type": "string" } }, "outputs": { "o": { "type": "string", "value": "[parameters('INNER')]" } } } } }, `,
      );
    const inner = nested(`"expressionEvaluationOptions": { "scope": "inner" },`);
    assert.deepEqual(labelsIn(inner.replace("INNER", "|")), ["inner"]);
    assert.ok(labelsIn(inner.replace("OUTER", "|")).includes("mode"));
    assert.ok(labelsIn(nested("").replace("INNER", "|")).includes("mode"), "outer scope is the rule");
    assert.deepEqual(labelsIn(template(`"vmSize": "s"`, "[parameters('|')]")), ["prefix"], "in a function");
  });

  test("are not there in bodies, where nothing is evaluated", () => {
    assert.deepEqual(labelsIn(`{ "id": "p", "vmSize": "[|" }`), []);
  });
});

describe("suppressions", () => {
  const commented = (comment: string) => `{ "id": "p",\n ${comment}\n "vmSize": "s" }`;
  const id = "pool-remote-access-open";

  test("comments: forms, and ids that are not listed yet", () => {
    assert.equal(labelsIn(commented("// batch|"))[0], "batchguard-disable-next-line");
    assert.match(chosen(commented("// batch|"), "batchguard-disable-line"), /\/\/ batchguard-disable-line \$1\n/);
    const ids = labelsIn(commented("// batchguard-disable-next-line |"));
    assert.equal(ids.length, allRules.filter(({ subject }) => subject !== "account").length, "a pool is no account");
    assert.ok(!labelsIn(commented(`// batchguard-disable-next-line ${id}, |`)).includes(id));
    assert.match(chosen(commented("/* batchguard-disable pool-rem|ote */"), id), new RegExp(`disable ${id} \\*/`));
    assert.match(detailOf(commented("// batchguard-disable-line |"), id) ?? "", /\.?$/);
    assert.deepEqual(labelsIn(commented(`// batchguard-disable-line ${id}: because |`)), [], "a reason");
    assert.deepEqual(labelsIn(commented("// batchguard-what |")), []);
    assert.deepEqual(labelsIn(commented("// the batch|")), []);
  });

  test("metadata: a list of ids, or ids with reasons", () => {
    const marked = (disable: string) =>
      template(`"vmSize": "s"`).replace(
        '"name": "a/p"',
        `"metadata": { "batchguard": { "disable": ${disable} } }, "name": "a/p"`,
      );
    assert.equal(labelsIn(marked(`["|"]`)).length, allRules.length);
    assert.ok(!labelsIn(marked(`["${id}", |]`)).includes(id));
    assert.match(chosen(marked(`{ "|" }`), id), new RegExp(`"disable": \\{ "${id}": "\\$1" \\}`));
    assert.match(chosen(marked(`["|" "x"]`), id), new RegExp(`\\["${id}", "x"\\]`));
    assert.deepEqual(labelsIn(marked(`{ "${id}": "|" }`)), []);
  });
});
