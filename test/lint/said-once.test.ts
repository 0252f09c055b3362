// One cause, one finding: what two rules could say of a property, one of them says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

/** The rules that speak of resource tags in an api-version before they came. */
function rulesOnTags(poolAllocationMode: string): readonly string[] {
  const apiVersion = "2023-05-01";
  const resources = [
    {
      type: "Microsoft.Batch/batchAccounts",
      apiVersion,
      name: "render",
      location: "westeurope",
      properties: { poolAllocationMode },
    },
    {
      type: "Microsoft.Batch/batchAccounts/pools",
      apiVersion,
      name: "render/nodes",
      properties: { vmSize: "Standard_D2s_v5", resourceTags: { team: "render" } },
    },
  ];
  const files = new Map([["main.json", JSON.stringify({ parameters: { mode: { type: "string" } }, resources })]]);
  const { findings } = lintProject({ lint, wantedFiles }, { file: "main.json", files });
  const named = ["pool-resource-tags-mode", "property-not-in-api-version"];
  return findings.map(({ rule }) => rule).filter((rule) => named.includes(rule));
}

test("resource tags that the account refuses are refused in every version; others are too new", () => {
  assert.deepEqual(rulesOnTags("BatchService"), ["pool-resource-tags-mode"]);
  assert.deepEqual(rulesOnTags("UserSubscription"), ["property-not-in-api-version"]);
  assert.deepEqual(rulesOnTags("[parameters('mode')]"), ["property-not-in-api-version"]);
});
