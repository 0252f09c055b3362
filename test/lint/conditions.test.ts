// What the condition of a resource says of the values in it: they are those with which it is deployed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

/** How certain what is said of public network access is. */
function access(template: object): readonly string[] {
  const project = { file: "main.json", files: new Map([["main.json", JSON.stringify(template)]]) };
  const { findings } = lintProject({ lint, wantedFiles }, project);
  return findings.filter(({ rule }) => rule === "account-public-network-access").map(({ certainty }) => certainty);
}

/** A template with one account, deployed if the condition holds. */
function conditional(parameters: object, condition: string, publicNetworkAccess: string): object {
  return { parameters, resources: [account(condition, publicNetworkAccess)] };
}

function account(condition: string, publicNetworkAccess: string): object {
  return {
    condition,
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: "render",
    location: "westeurope",
    properties: { publicNetworkAccess },
  };
}

describe("a default that keeps the resource from being deployed", () => {
  const mode = { mode: { type: "string", defaultValue: "public" } };
  const off = { on: { type: "bool", defaultValue: false }, other: { type: "bool", defaultValue: false } };

  test("is not what it is deployed with", () => {
    const isPrivate = "equals(parameters('mode'), 'private')";
    assert.deepEqual(access(conditional(mode, `[${isPrivate}]`, `[if(${isPrivate}, 'Disabled', 'Enabled')]`)), []);
    const wrong = conditional(mode, `[${isPrivate}]`, `[if(${isPrivate}, 'Enabled', 'Disabled')]`);
    assert.deepEqual(access(wrong), ["certain"]);
  });

  test("says nothing of a value that comes from it", () => {
    const parameters = { access: { type: "string", defaultValue: "" } };
    const whole = conditional(parameters, "[not(empty(parameters('access')))]", "[parameters('access')]");
    assert.deepEqual(access(whole), []);
  });

  test("leaves other defaults as they are", () => {
    const value = "[if(parameters('other'), 'Disabled', 'Enabled')]";
    assert.deepEqual(access(conditional(off, "[parameters('on')]", value)), ["default"]);
  });

  test("and is false with any other value: nothing is deployed", () => {
    assert.deepEqual(access(conditional(off, "[and(parameters('on'), false())]", "Enabled")), []);
  });
});

describe("an unknown condition", () => {
  const parameters = { on: { type: "bool" } };

  test("is the same in a nested template that it is passed to", () => {
    const nested = (condition: string, publicNetworkAccess: string) => ({
      parameters,
      resources: [
        {
          condition: "[parameters('on')]",
          type: "Microsoft.Resources/deployments",
          apiVersion: "2022-09-01",
          name: "inner",
          properties: {
            mode: "Incremental",
            expressionEvaluationOptions: { scope: "inner" },
            parameters: { isOn: { value: "[parameters('on')]" } },
            template: conditional({ isOn: { type: "bool" } }, condition, publicNetworkAccess),
          },
        },
      ],
    });
    const closed = "[if(parameters('isOn'), 'Disabled', 'Enabled')]";
    assert.deepEqual(access(nested("[true()]", closed)), []);
    assert.deepEqual(access(nested("[not(parameters('isOn'))]", "Enabled")), []);
    const open = "[if(parameters('isOn'), 'Enabled', 'Disabled')]";
    assert.deepEqual(access(nested("[true()]", open)), ["certain"]);
  });

  test("is the same where it is compared with a truth", () => {
    for (const same of ["equals(parameters('on'), true())", "not(equals(false(), parameters('on')))"]) {
      assert.deepEqual(
        access(conditional(parameters, "[parameters('on')]", `[if(${same}, 'Disabled', 'Enabled')]`)),
        [],
      );
      assert.deepEqual(
        access(conditional(parameters, `[${same}]`, "[if(parameters('on'), 'Disabled', 'Enabled')]")),
        [],
      );
    }
  });
});
