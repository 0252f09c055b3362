// Where which snippets are offered, and what stands in the text once one was taken.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { snippetCompletions } from "../../server/src/assist/snippet-completions.ts";
import { insertAt, marked, offeredAt, snippets } from "../support/snippets.ts";

const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"';
const template = (resources: string) => `{ ${schema}, "resources": ${resources} }`;
const pool = (properties: string) =>
  template(`[{ "type": "microsoft.batch/batchaccounts/pools", "properties": ${properties} }]`);

const ofPlace = (place: string) => snippets.filter(({ fit }) => fit.place === place).map(({ prefix }) => prefix);
const files = ofPlace("file");
const single = ofPlace("resource");
const resources = snippets.filter(({ fit }) => fit.place.startsWith("resource")).map(({ prefix }) => prefix);

describe("snippets are offered", () => {
  const everywhere: readonly (readonly [what: string, context: string, labels: readonly string[]])[] = [
    ["in an empty file", "|", files],
    ["behind the first letters in it", "\n  batch-po|ol", files],
    ["beside a comment", "// a pool\n|\n", files],
    ["between its only braces", "{|}", files],
    ["between braces on lines of their own", "{\n  bat|\n}", files],
    ["among resources", template("[|]"), resources],
    ["between resources", template('[{ "type": "a" } |, { "type": "b" }]'), resources],
    ["in an array that is not closed", `{ ${schema}, "resources": [\n  {},\n  |`, resources],
    ["in the braces of a resource", template("[{|}]"), single],
    ["as a resource with a symbolic name", template('{ "pool": | }'), single],
    ["as a resource that has no symbolic name yet", template("{ | }"), single],
    [
      "in a nested template",
      template('[{ "type": "Microsoft.Resources/deployments", "properties": { "template": { "resources": [|] } } }]'),
      resources,
    ],
    [
      "as properties of a pool in a template",
      pool('{ "vmSize": "a", | }'),
      ["batch-start-task-management", "batch-network-management", "batch-upgrade-policy-management"],
    ],
    ["as the value of one", pool('{ "startTask": | }'), ["batch-start-task-management"]],
    [
      "deeper in a pool",
      pool('{ "deploymentConfiguration": { "virtualMachineConfiguration": { | } } }'),
      ["batch-security-profile-management"],
    ],
    [
      "as properties of a pool of the data plane",
      '{ "id": "pool", "vmSize": "a", "startTask": {}, | }',
      ["batch-network-data-plane", "batch-upgrade-policy-data-plane"],
    ],
  ];
  for (const [what, context, labels] of everywhere) {
    test(`${what}, once`, () => assert.deepEqual([...offeredAt(context)].sort(), [...labels].sort()));
  }
});

describe("snippets are not offered", () => {
  const nowhere: readonly (readonly [what: string, context: string])[] = [
    ["in a string", template('["batch|"]')],
    ["in a key", '{ "id": "pool", "vmSize": "a", "st|" }'],
    ["in a comment", "// bat|"],
    ["in a block comment", "/* bat| */"],
    ["behind a colon elsewhere", '{ "a": | }'],
    ["among resources of something else", '{ "resources": [|] }'],
    ["in an array elsewhere in a template", template('[{ "type": "a", "zones": [|] }]')],
    ["among the children of a resource", template('[{ "type": "Microsoft.Batch/batchAccounts", "resources": [|] }]')],
    ["behind the end of a file", `${template("[]")}\n|`],
    ["in a file that is no JSON", "apiVersion: v1\n|"],
    ["in a long file of something else", `${" ".repeat(1000)}|`],
  ];
  for (const [what, context] of nowhere) test(what, () => assert.deepEqual(offeredAt(context), []));

  test("for another kind of document than the user's", () => {
    const labels = snippetCompletions(snippets, "", 0, { locale: "en", kind: "data-plane-pool" }).map(
      ({ label }) => label,
    );
    assert.deepEqual(labels.sort(), [
      "batch-pool-confidential-data-plane",
      "batch-pool-linux-data-plane",
      "batch-pool-windows-data-plane",
    ]);
  });
});

describe("a snippet that is taken leaves JSON", () => {
  const contexts: readonly (readonly [what: string, context: string, prefix: string])[] = [
    ["behind an element without comma", template('[{ "type": "a" }\n  bat|\n]'), "batch-nsg-resource"],
    ["before another element", template('[| { "type": "a" }]'), "batch-private-endpoints-resources"],
    ["between two", template('[{ "type": "a" } /* c */ | { "type": "b" }]'), "batch-nsg-resource"],
    ["with a symbolic name", template('{ "a": {} | }'), "batch-pool-linux-resource"],
    ["in braces on one line", template("[{|}]"), "batch-account-resource"],
    ["in braces of several lines", template("[{\n|\n}]"), "batch-account-resource"],
    ["as a property", pool('{ "vmSize": "a" | "scaleSettings": {} }'), "batch-start-task-management"],
    ["as a value", pool('{ "networkConfiguration": |, "vmSize": "a" }'), "batch-network-management"],
    ["as a whole file between braces", "{ba|}", "batch-pool-linux-template"],
  ];
  for (const [what, context, prefix] of contexts) {
    test(what, () => {
      const text = insertAt(context, prefix)?.replace(/\/\*.*\*\//, "");
      const { text: before } = marked(context);
      assert.ok(text !== undefined && text.length > before.length);
      JSON.parse(text);
    });
  }

  test("with lines that are indented from the place", () => {
    assert.match(
      insertAt("{|}", "batch-account-body") ?? "",
      /^\{\n\t"location": [^\n]*\n\t"identity": \{\n\t\t"type".*\n\t\}\n\}$/s,
    );
    assert.match(
      insertAt("{\n  |\n}", "batch-account-body") ?? "",
      /^\{\n {2}"location": .*\n"identity": \{\n\t"type"/,
    );
  });
});

test("the texts are in the language of the user", () => {
  const [first] = snippetCompletions(snippets, "", 0, { locale: "ja" });
  assert.equal(first?.title, snippets.find(({ prefix }) => prefix === first?.label)?.texts.ja.title);
});
