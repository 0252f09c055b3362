// What several rules say of the secrets of one pool, that they say it once, and that nobody shows them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

const secrets = ["Tr0ub4dor&3", "c0rrect-h0rse", "b4ttery-st4ple", "q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQe"] as const;

function findingsIn(text: string, parameterFile?: string): readonly string[] {
  const files = new Map([["main.json", text]]);
  if (parameterFile !== undefined) files.set("main.parameters.json", parameterFile);
  const result = lintProject({ lint, wantedFiles }, { file: "main.json", files });
  const shown = JSON.stringify(
    result.findings.map(({ message, related, fixes, assumptions }) => [message, related, fixes, assumptions]),
  );
  for (const secret of secrets) assert.ok(!shown.includes(secret), `${secret} is shown.`);
  return result.findings.map(({ rule }) => rule).filter((rule) => /secret/.test(rule));
}

function template(users: readonly string[], parameters: object, rest: object = {}): string {
  return JSON.stringify({
    parameters,
    resources: [
      {
        type: "Microsoft.Batch/batchAccounts/pools",
        apiVersion: "2024-07-01",
        name: "render/nodes",
        properties: {
          vmSize: "Standard_D2s_v5",
          userAccounts: users.map((password, index) => ({ name: `user${index}`, password })),
          ...rest,
        },
      },
    ],
  });
}

test("a secret in a default does not hide one that is written where it is used", () => {
  const parameters = { a: { type: "securestring", defaultValue: secrets[0] }, b: { type: "string" } };
  assert.deepEqual(
    findingsIn(template(["[parameters('a')]", secrets[1], "[parameters('b')]"], parameters)).toSorted(),
    ["secret-inline-user-password", "template-secret-parameter-default", "template-secret-parameter-type"],
  );
});

test("a parameter is reported once, however often it is used", () => {
  const uses = ["[parameters('a')]", "[parameters('a')]", "[concat(parameters('a'), 'x')]"];
  const byDefault = template(uses, { a: { type: "securestring", defaultValue: secrets[0] } });
  assert.deepEqual(findingsIn(byDefault), ["template-secret-parameter-default"]);
  assert.deepEqual(findingsIn(template(uses, { a: { type: "string" } })), ["template-secret-parameter-type"]);
});

test("a default stands in the template, though a parameter file takes its place", () => {
  const text = template(["[parameters('a')]"], { a: { type: "string", defaultValue: secrets[0] } });
  const file = (value: string) =>
    JSON.stringify({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
      contentVersion: "1.0.0.0",
      parameters: { a: { value } },
    });
  const rule = "template-secret-parameter-default";
  assert.deepEqual(findingsIn(text, file(secrets[1])), [rule, rule]);
  assert.deepEqual(findingsIn(text, file("")), [rule]);
});

test("secrets in open texts are not shown either", () => {
  const rest = {
    metadata: [{ name: "store", value: `AccountName=frames;AccountKey=${secrets[3]}==` }],
    startTask: {
      commandLine: `run --password ${secrets[2]}`,
      environmentSettings: [{ name: "API_KEY", value: secrets[3] }],
    },
  };
  assert.deepEqual(findingsIn(template([], {}, rest)).toSorted(), [
    "command-line-secret",
    "environment-secret",
    "metadata-secret",
  ]);
});

test("what has to be supposed of a parameter does not show it", () => {
  const text = template(["[parameters('a')]"], {
    a: { type: "string", defaultValue: secrets[0], allowedValues: [secrets[0], secrets[1]] },
  });
  assert.deepEqual(findingsIn(text).toSorted(), ["secret-inline-user-password", "template-secret-parameter-default"]);
});
