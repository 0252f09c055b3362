// What rules find in a file as a whole: strings by how they are written, and calls of functions.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recognise } from "../../server/src/batch/recognise.ts";
import type { Template } from "../../server/src/batch/subject.ts";
import { readSubjects } from "../../server/src/batch/subjects.ts";
import { parseJson } from "../../server/src/json/parse.ts";

const account = '{ "type": "Microsoft.Batch/batchAccounts", "apiVersion": "2024-07-01", "name": "render" }';

function templateOf(text: string): Template {
  const document = { file: "folder/main.json", json: parseJson(text) };
  const recognised = recognise(document.json.root, text);
  const { found } = readSubjects(document, recognised, { parameterFiles: [], resolveLink: () => undefined } as never);
  const subject = found.map((each) => each.subject).find(({ kind }) => kind === "template");
  assert.ok(subject?.kind === "template");
  return subject;
}

/** What the strings with `http:` come to. */
function urls(text: string): readonly (string | number | object)[] {
  return templateOf(text)
    .strings(/http:/)
    .map((value) => value.show());
}

describe("strings", () => {
  test("come in the order of the text, each for what it comes to", () => {
    const text = `{
      "parameters": { "host": { "type": "string", "defaultValue": "h" }, "url": { "type": "string", "defaultValue": "http://d" } },
      "resources": [${account}],
      "outputs": { "url": { "type": "string", "value": "[concat('http://', parameters('host'))]" } }
    }`;
    assert.deepEqual(urls(text), ["http://d", "http://h"]);
  });

  test("are those of remarks in no case, but those of a pool's metadata", () => {
    const pool = `{ "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2024-07-01", "name": "render/p", "comments": "http://c", "properties": { "vmSize": "s", "metadata": [{ "name": "n", "value": "http://m" }] } }`;
    assert.deepEqual(urls(`{ "metadata": { "see": "http://s" }, "resources": [${pool}] }`), ["http://m"]);
  });

  test("are found with escapes in them", () => {
    const text = `{ "resources": [${account}], "variables": { "url": "ht\\u0074p:\\/\\/e" } }`;
    assert.deepEqual(urls(text), ["http://e"]);
  });

  test("of a body are no expressions", () => {
    const text = `{ "location": "westeurope", "properties": { "poolAllocationMode": "BatchService" }, "tags": { "url": "[concat('http:')]" } }`;
    assert.deepEqual(urls(text), ["[concat('http:')]"]);
  });
});

describe("calls", () => {
  const calls = (expression: string) =>
    templateOf(
      `{ "resources": [${account}], "variables": { "v": ${JSON.stringify(expression)} }, "parameters": { "id": { "type": "string", "defaultValue": "d" } } }`,
    )
      .calls("listKeys")
      .map(({ at, argument }) => [at.place.node?.kind, argument.show()]);

  test("are found wherever they stand in an expression, with their first argument", () => {
    const found = [["string", "d"]];
    assert.deepEqual(calls("[listKeys(parameters('id'), '1').primary]"), found);
    assert.deepEqual(calls("[if(true(), concat('a', LISTKEYS(parameters('id'), '1').keys[0].value), 'b')]"), found);
    assert.deepEqual(calls("[listKeys('a', '1')[listKeys('b', '1').name]]"), [
      ["string", "a"],
      ["string", "b"],
    ]);
  });

  test("are not what only looks so", () => {
    for (const text of ["listKeys(parameters('id'))", "[[listKeys('a')]", "[contoso.listKeys('a')]", "['listKeys(a)']"])
      assert.deepEqual(calls(text), [], text);
  });
});
