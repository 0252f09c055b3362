// Files whose names tell what they are, where what they hold does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LintRequest, lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";
const few = '{ "id": "p" }';
const template = `{ "$schema": "${schemas}/deploymentTemplate.json#", "resources": [{ "type": "Microsoft.Batch/batchAccounts", "name": "a" }] }`;
const pool = '{ "id": "p", "vmSize": "s", "virtualMachineConfiguration": {} }';

const cases: readonly (readonly [file: string, text: string, expected: string])[] = [
  ["/w/x.json", few, "none:"],
  ["/w/x.batchpool.json", few, "data-plane-pool: pool p"],
  ["/w/X.BatchPool.JSON", few, "data-plane-pool: pool p"],
  ["/w/x.batchpool.json", "", "data-plane-pool:"],
  ["/w/x.batchjob.json", '{ "id": "j" }', "data-plane-job:"],
  ["/w/x.batchpool.json", template, "arm-template: account a"],
  ["/w/x.batchjob.json", pool, "data-plane-pool: pool p"],
];

function requestFor(file: string, text: string, more: Partial<LintRequest> = {}): LintRequest {
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  return { file, sources, settings: defaultSettings, today: "2026-11-21", ...more };
}

for (const [file, text, expected] of cases) {
  test(`${file} with ${text || "nothing"}`, () => {
    const { kind, subjects } = lint(requestFor(file, text));
    const shown = subjects.filter((each) => each.kind === "pool" || each.kind === "account");
    const names = shown.map(({ kind, name }) => ` ${kind} ${name}`);
    assert.equal(`${kind}:${names}`, expected);
  });
}

test("a pool that is known by its name alone has findings", () => {
  assert.deepEqual(lint(requestFor("/w/x.json", few)).findings, []);
  const { findings } = lint(requestFor("/w/x.batchpool.json", few));
  assert.ok(findings.length > 0);
  assert.deepEqual([...new Set(findings.map(({ subject }) => subject.name))], ["p"]);
});

test("what the user says comes before the name", () => {
  assert.equal(lint(requestFor("/w/x.batchpool.json", few, { kind: "none" })).kind, "none");
  assert.equal(lint(requestFor("/w/x.batchpool.json", few, { kind: "management-body" })).kind, "management-body");
});

test("files that settings name are wanted for such a file too", () => {
  const settings = { ...defaultSettings, supportedImagesFile: "images.json" };
  const wanted = (file: string) => wantedFiles(requestFor(file, few, { settings })).files;
  assert.deepEqual(wanted("/w/x.json"), []);
  assert.equal(wanted("/w/x.batchpool.json").length, 1);
});
