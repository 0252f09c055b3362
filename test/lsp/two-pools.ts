// A template with an account and two pools for the tests of lenses, hardening and posture, behind the real engine.
import type { ClientCapabilities } from "vscode-languageserver/node";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { ableClient, startClient, type TestClient, type TestClientOptions } from "./client.ts";

export const uri = "file:///project/azuredeploy.json";

/** VS Code, which shows lenses, refreshes them, and previews edits. */
export const lensClient: ClientCapabilities = {
  ...ableClient,
  workspace: {
    ...ableClient.workspace,
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: { ...ableClient.textDocument, codeLens: { resolveSupport: { properties: ["command"] } } },
};

const windows = `"deploymentConfiguration": {
          "virtualMachineConfiguration": {
            "imageReference": { "publisher": "microsoftwindowsserver", "offer": "windowsserver", "sku": "2022-datacenter-g2" },
            "nodeAgentSkuId": "batch.node.windows amd64",
            "windowsConfiguration": { "enableAutomaticUpdates": true }
          }
        },
        "upgradePolicy": { "mode": "automatic", "automaticOSUpgradePolicy": { "enableAutomaticOSUpgrade": true } }`;

/** Of the rules that the tests turn on, each pool has a safe fix and one to decide about; the account only the latter. */
export const text = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Batch/batchAccounts",
      "apiVersion": "2024-07-01",
      "name": "acct",
      "location": "westeurope",
      "properties": { "publicNetworkAccess": "Enabled" }
    },
    {
      "type": "Microsoft.Batch/batchAccounts/pools",
      "apiVersion": "2024-07-01",
      "name": "acct/one",
      "dependsOn": ["acct"],
      "properties": {
        "vmSize": "STANDARD_D4DS_V5",
        ${windows},
        "userAccounts": [{ "name": "u", "password": "hunter2-example" }]
      }
    },
    {
      "type": "Microsoft.Batch/batchAccounts/pools",
      "apiVersion": "2024-07-01",
      "name": "acct/two",
      "dependsOn": ["acct"],
      "properties": {
        "vmSize": "STANDARD_D4DS_V5",
        ${windows}
      }
    }
  ]
}
`;

/** The rules that the tests speak of; a new rule changes nothing here. */
const rules = ["account-public-network-access", "pool-auto-os-upgrade-windows-updates", "secret-inline-user-password"];

/** Opens the text behind a client that announces both commands. */
export async function openTwoPools(
  t: { after(end: () => void): void },
  options: TestClientOptions & { readonly content?: string } = {},
): Promise<TestClient> {
  const runtime = { ...createServerRuntime(), today: () => "2026-11-21" };
  const client = await startClient({
    capabilities: lensClient,
    initializationOptions: { harden: true, posture: true },
    runtime,
    folders: ["file:///project"],
    ...options,
  });
  t.after(() => client.end());
  client.configuration = settings();
  await client.open(uri, options.content ?? text);
  return client;
}

/** What the editor's settings are, with more of them. */
export function settings(more: object = {}): object {
  const { engine } = createServerRuntime();
  const off = engine.rules.map(({ id }) => id).filter((id) => !rules.includes(id));
  return { rules: Object.fromEntries(off.map((id) => [id, "off"])), ...more };
}
