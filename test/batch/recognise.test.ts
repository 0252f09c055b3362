// What a document is taken for, and which subjects are found in it: one text, one line of outcome.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LintRequest, lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

const windows = '"virtualMachineConfiguration": { "nodeAgentSKUId": "batch.node.windows amd64" }';
const management = '"deploymentConfiguration": { "virtualMachineConfiguration": {} }';

/** Title, text, and the kind with all subjects: `kind: subject name, …`. */
const cases: readonly (readonly [title: string, text: string, expected: string])[] = [
  ["nothing at all", "", "none:"],
  ["an empty object", "{}", "none:"],
  ["null", "null", "none:"],
  ["a word of ours without the thing", '{ "commandLine": "make" }', "none:"],
  ["a package file", '{ "name": "x", "scripts": { "build": "tsc" } }', "none:"],
  [
    "a template by its schema",
    '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "resources": [{ "type": "microsoft.batch/BATCHACCOUNTS", "apiVersion": "2024-07-01", "name": "a" }] }',
    "arm-template: account a",
  ],
  [
    "a template without a schema, children in their parent",
    '{ "resources": [{ "type": "Microsoft.Batch/batchAccounts", "name": "a", "resources": [{ "type": "pools", "name": "p" }] }] }',
    "arm-template: account a, pool a/p",
  ],
  [
    "symbolic names; what exists already is not configured here",
    '{ "languageVersion": "2.0", "resources": { "a": { "existing": true, "type": "Microsoft.Batch/batchAccounts", "name": "a" }, "p": { "type": "Microsoft.Batch/batchAccounts/pools", "name": "a/p" } } }',
    "arm-template: pool a/p",
  ],
  ["a template of something else", '{ "resources": [{ "type": "Microsoft.Web/sites", "name": "a" }] }', "none:"],
  [
    "parameters of a template",
    '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#", "parameters": {} }',
    "arm-parameters:",
  ],
  [
    "an update of the encryption of an account",
    '{ "properties": { "encryption": { "keySource": "Microsoft.Batch" } } }',
    "management-body: account file.json",
  ],
  [
    "an update that names the key of an account",
    '{ "properties": { "encryption": { "keySource": "Microsoft.KeyVault", "keyVaultProperties": { "keyIdentifier": "https://v.vault.azure.net/keys/k" } } } }',
    "management-body: account file.json",
  ],
  [
    "the encryption of another service",
    '{ "properties": { "encryption": { "keySource": "Microsoft.KeyVault", "keyVaultProperties": { "keyName": "k" } } } }',
    "none:",
  ],
  [
    "the body of an account",
    '{ "location": "westeurope", "properties": { "poolAllocationMode": "BatchService" } }',
    "management-body: account file.json",
  ],
  [
    "the body of an account with nothing but what other services have too",
    '{ "location": "westeurope", "properties": { "publicNetworkAccess": "Enabled" } }',
    "management-body: account file.json",
  ],
  [
    "the body of an update that only says who may reach an account",
    '{ "properties": { "publicNetworkAccess": "Enabled", "networkProfile": { "accountAccess": { "defaultAction": "Deny" } } } }',
    "management-body: account file.json",
  ],
  [
    "the network profile of another service",
    '{ "properties": { "publicNetworkAccess": "Enabled", "networkProfile": { "networkInterfaces": [] } } }',
    "none:",
  ],
  [
    "the body of a storage account",
    '{ "location": "westeurope", "kind": "StorageV2", "sku": { "name": "Standard_LRS" }, "properties": { "publicNetworkAccess": "Enabled", "encryption": {} } }',
    "none:",
  ],
  [
    "the body of a pool, wrapped as in examples, whose responses do not count",
    `{ "parameters": { "accountName": "a", "parameters": { "properties": { "vmSize": "s", ${management} } } }, "responses": { "200": { "body": { "properties": { "vmSize": "s", ${management} } } } } }`,
    "management-body: pool file.json",
  ],
  [
    "the node pool of another service",
    '{ "properties": { "vmSize": "Standard_D2s_v5", "count": 3, "osType": "Linux" } }',
    "none:",
  ],
  ["a pool of the data plane", `{ "id": "p", "vmSize": "s", ${windows} }`, "data-plane-pool: pool p"],
  ["wrapped in a word", `{ "pool": { "id": "p", "vmSize": "s", ${windows} } }`, "data-plane-pool: pool p"],
  [
    "several, as the command line lists them",
    `[{ "id": "p", "vmSize": "s" }, { "id": "q", "vmSize": "s" }]`,
    "data-plane-pool: pool p, pool q",
  ],
  ["a JSON schema of a pool", '{ "id": "x", "properties": { "vmSize": { "type": "string" } } }', "none:"],
  [
    "a user that is added to a node, wrapped as in examples",
    '{ "parameters": { "nodeId": "n", "user": { "name": "u", "isAdmin": false, "expiryTime": "2027-01-01", "password": "p" } } }',
    "data-plane-user: template file.json",
  ],
  [
    "a user with a key",
    '{ "name": "u", "isAdmin": true, "sshPublicKey": "ssh-rsa A" }',
    "data-plane-user: template file.json",
  ],
  ["a user of another product", '{ "name": "u", "isAdmin": true, "password": "p" }', "none:"],
  ["another one", '{ "name": "u", "email": "u@x", "isAdmin": true, "expiryTime": "2027", "password": "p" }', "none:"],
  ["a token", '{ "name": "t", "isAdmin": true, "expiryTime": "2027-01-01" }', "none:"],
  [
    "a job with a pool of its own",
    '{ "id": "j", "poolInfo": { "autoPoolSpecification": { "pool": { "vmSize": "s" } } } }',
    "data-plane-job: autoPool j",
  ],
  [
    "a job schedule with a pool of its own",
    '{ "id": "s", "schedule": {}, "jobSpecification": { "poolInfo": { "autoPoolSpecification": { "pool": { "vmSize": "s" } } } } }',
    "data-plane-job: autoPool s",
  ],
  ["a job on a pool that exists", '{ "id": "j", "poolInfo": { "poolId": "p" } }', "data-plane-job:"],
  ["a task", '{ "id": "t", "commandLine": "make", "resourceFiles": [] }', "data-plane-job: task t"],
  ["what looks like a task to other tools", '{ "id": "t", "commandLine": "make" }', "none:"],
  [
    "an account as the command line prints it",
    '{ "name": "a", "accountEndpoint": "a.westeurope.batch.azure.com", "poolAllocationMode": "BatchService" }',
    "exported-account: account a",
  ],
  [
    "a template of Batch Explorer",
    '{ "parameters": { "poolName": { "type": "string", "defaultValue": "frames" } }, "pool": { "id": "[parameters(\'poolName\')]", "vmSize": "s" } }',
    "batch-explorer-template: pool frames",
  ],
  [
    "a template of the command line's extension",
    '{ "parameters": {}, "pool": { "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2018-12-01", "properties": { "id": "p", "vmSize": "s" } } }',
    "batch-explorer-template: pool p",
  ],
];

for (const [title, text, expected] of cases) {
  test(title, () => assert.equal(outcome(text), expected));
}

test("a user's word goes before what a document looks like", () => {
  const body = '{ "properties": { "publicNetworkAccess": "Enabled" } }';
  assert.equal(outcome(body), "none:");
  assert.equal(outcome(body, "management-body"), "management-body: account file.json");
});

test("in the body of an update, and in an export, absence says nothing", () => {
  for (const text of [
    '{ "properties": { "poolAllocationMode": "BatchService" } }',
    '{ "name": "a", "accountEndpoint": "a.westeurope.batch.azure.com", "poolAllocationMode": "BatchService" }',
  ]) {
    const { findings, subjects } = lint(request(text));
    assert.deepEqual(findings, []);
    const [subject] = subjects;
    const outcomes = subject?.outcomes.filter(({ rule }) => rule === "account-public-network-access");
    assert.deepEqual(
      outcomes?.map(({ outcome, reason }) => [outcome, reason]),
      [["not-decidable", "partialBody"]],
    );
  }
});

test("a body that only says who may reach an account does not create one", () => {
  const access =
    '{ "publicNetworkAccess": "Enabled", "networkProfile": { "accountAccess": { "defaultAction": "Deny" } } }';
  const modesIn = (text: string) => {
    const outcomes = lint(request(text)).subjects.flatMap((subject) => subject.outcomes);
    return outcomes.find(({ rule }) => rule === "account-shared-key-enabled");
  };
  assert.equal(modesIn(`{ "properties": ${access} }`)?.reason, "partialBody");
  assert.equal(modesIn(`{ "location": "westeurope", "properties": ${access} }`)?.outcome, "failed");
});

test("expressions inside the strings of a Batch Explorer template are not known", () => {
  const text =
    '{ "parameters": { "name": { "type": "string" } }, "pool": { "id": "pool-[parameters(\'name\')]", "vmSize": "s" } }';
  assert.equal(outcome(text), "batch-explorer-template: pool pool-{[parameters('name')]}");
});

function outcome(text: string, kind?: LintRequest["kind"]): string {
  const result = lint({ ...request(text), kind });
  const subjects = result.subjects.map((subject) => `${subject.kind} ${subject.name}`).join(", ");
  return `${result.kind}:${subjects === "" ? "" : ` ${subjects}`}`;
}

function request(text: string): LintRequest {
  const sources = { files: new Map([["/x/file.json", text]]), folders: new Map([["/x", []]]) };
  return { file: "/x/file.json", sources, settings: defaultSettings, today: "2026-11-21" };
}
