// Whatever a rule says, a text that is a secret by its form is not shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluateTemplate } from "../../server/src/arm/evaluate-template.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { lintProject } from "../support/lint-files.ts";

const signature = "sv=2022-11-02&sig=q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQeWx%3D";
const urls = ["http://frames.blob.core.windows.net/in/a.zip", "http://frames.blob.core.windows.net/in/b.zip"];

/** All that is said of a pool whose start task downloads from the URL. */
function said(httpUrl: string, parameters: object): string {
  const pool = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "render/nodes",
    properties: {
      vmSize: "Standard_D2s_v5",
      mountConfiguration: [
        { azureFileShareConfiguration: { accountName: "frames", azureFileUrl: httpUrl, relativeMountPath: "f" } },
      ],
      startTask: { commandLine: "true", resourceFiles: [{ httpUrl, filePath: "a.zip" }] },
    },
  };
  const text = JSON.stringify({ parameters, resources: [pool] });
  const { findings } = lintProject({ lint, wantedFiles }, { file: "main.json", files: new Map([["main.json", text]]) });
  const translate = createTranslator("en");
  const sentences = findings.flatMap(({ rule, message, related, fixes, assumptions }) => [
    rule,
    ...[message, ...related.map((each) => each.message), ...fixes.map(({ title }) => title), ...assumptions].map(
      translate,
    ),
  ]);
  return sentences.join("\n");
}

test("a signature in a URL is shown in no message", () => {
  const text = said(`${urls[0]}?${signature}`, {});
  assert.match(text, /resource-file-http/);
  assert.ok(!text.includes("sig="), text);
  assert.match(text, /\(a secret of \d+ characters\)/);
});

test("a signature in an allowed value is shown in no assumption", () => {
  const allowedValues = [...urls.map((url) => `${url}?${signature}`), "https://frames.blob.core.windows.net/in/c.zip"];
  const text = said("[parameters('url')]", { url: { type: "string", allowedValues } });
  assert.match(text, /resource-file-sas/);
  assert.match(text, /parameter 'url' is '…'/);
  assert.ok(!text.includes("sig="), text);
});

test("a password in an address is shown in no message", () => {
  const text = said("http://me:hunter2@frames.example/a.zip", {});
  assert.match(text, /resource-file-http/);
  assert.ok(!text.includes("hunter2"), text);
});

test("a name that a secret is part of is not shown", () => {
  const pool = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "[concat('a/', parameters('s'))]",
  };
  const parameters = { s: { type: "securestring", defaultValue: "hunter2" } };
  const text = JSON.stringify({ parameters, resources: [{ ...pool, properties: { vmSize: "Standard_D2s_v5" } }] });
  const result = lintProject({ lint, wantedFiles }, { file: "main.json", files: new Map([["main.json", text]]) });
  assert.ok(result.findings.length > 0);
  assert.ok(!JSON.stringify([result.findings, result.subjects]).includes("hunter2"));
  assert.deepEqual(new Set(result.findings.map(({ subject }) => subject.name)), new Set(["…/…"]));
});

test("a secret that names a property, a parameter or a resource is not shown", () => {
  const properties = {
    vmSize: "Standard_D2s_v5",
    "[parameters('s')]": 1,
    displayName: "[createObject('a', 1)[parameters('s')]]",
  };
  const subnetId = "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', parameters('s'))]";
  const pool = { type: "Microsoft.Batch/batchAccounts/pools", apiVersion: "2024-07-01", name: "a/p" };
  const parameters = { s: { type: "securestring", defaultValue: "hunter2" } };
  const networkConfiguration = { subnetId };
  const outputs = {
    o: { type: "string", value: "[parameters(parameters('s'))]" },
    v: { type: "string", value: subnetId },
  };
  const resources = [{ ...pool, properties: { ...properties, networkConfiguration } }];
  const text = JSON.stringify({ parameters, resources, outputs });
  const result = lintProject({ lint, wantedFiles }, { file: "main.json", files: new Map([["main.json", text]]) });
  assert.ok(result.findings.length > 0);
  assert.ok(!JSON.stringify([result.findings, result.subjects]).includes("hunter2"));
  const document = { file: "main.json", json: parseJson(text) };
  assert.ok(!JSON.stringify(evaluateTemplate(document, { parameterFiles: [] })).includes("hunter2"));
});
