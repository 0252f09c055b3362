// Checks files with the real engine the way a user does, and hands back what the user sees.
import type { TestContext } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createFolder, type Outcome, run } from "../cli/run.ts";

const engine = createEngine();
/** One rule is enough to see whether findings come at all. */
export const rule = "account-public-network-access";

/** A template with one account that this rule has something to say of. */
export function account(properties: object = { publicNetworkAccess: "Enabled" }, sections: object = {}): string {
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    ...sections,
    resources: [{ type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name: "acc", properties }],
  };
  return JSON.stringify(template, undefined, 2);
}

/** Runs `check a.json`, unless the arguments are others, over these files. */
export function check(
  context: TestContext,
  files: Readonly<Record<string, string | Buffer>>,
  argv: readonly string[] = ["check", "a.json", "--rule", rule],
): Promise<Outcome> {
  return run(createFolder(context, files), argv, { engine });
}
