// A folder in memory with a template, its parameter file and what a test adds, behind a client with the real engine.
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import type { CheckedFile, StatusParams } from "../../server/src/lsp/protocol.ts";
import { startClient, type TestClient, type TestClientOptions } from "./client.ts";

export const template = "file:///project/azuredeploy.json";
export const parameters = "file:///project/azuredeploy.parameters.json";
export const projectFile = "file:///project/.batchguard.json";

/** The rule that the values of the parameter file break. */
export const rule = "account-public-network-access";

const schemas = "https://schema.management.azure.com/schemas/2019-04-01";

/** A template with one account, whose access from the public network a parameter decides. */
export function accountTemplate(access = "[parameters('access')]"): string {
  return JSON.stringify(
    {
      $schema: `${schemas}/deploymentTemplate.json#`,
      contentVersion: "1.0.0.0",
      parameters: { access: { type: "string" } },
      resources: [
        {
          type: "Microsoft.Batch/batchAccounts",
          apiVersion: "2024-07-01",
          name: "farm",
          location: "westeurope",
          properties: { publicNetworkAccess: access },
        },
      ],
    },
    null,
    2,
  );
}

export function parameterFile(access: string, more: object = {}): string {
  const content = { $schema: `${schemas}/deploymentParameters.json#`, contentVersion: "1.0.0.0", ...more };
  return JSON.stringify({ ...content, parameters: { access: { value: access } } }, null, 2);
}

export interface Workspace {
  readonly client: TestClient;
  /** What is on the disk, by URI. */
  readonly files: Map<string, string>;
  readonly statuses: StatusParams[];
  /** How often the client was told that what it knows is outdated. */
  outdated: number;
  check(uri: string): Promise<CheckedFile<{ code?: unknown; message: unknown }>>;
  /** Writes a file and says so, as the editor's file watcher would. */
  write(uri: string, text: string | null): Promise<void>;
}

export async function startWorkspace(
  t: { after(end: () => void): void },
  texts: Readonly<Record<string, string>>,
  options: TestClientOptions = {},
): Promise<Workspace> {
  const files = new Map(Object.entries(texts));
  const { runtime, initializationOptions, ...others } = options;
  const client = await startClient({
    folders: ["file:///project"],
    initializationOptions: { files: true, status: true, ...(initializationOptions as object | undefined) },
    runtime: { ...createServerRuntime(), today: () => "2026-11-21", ...runtime },
    ...others,
  });
  t.after(() => client.end());
  client.configuration = { rules: { "account-shared-key-enabled": "off" } };
  const workspace: Workspace = {
    client,
    files,
    statuses: [],
    outdated: 0,
    check: (uri) => client.connection.sendRequest("batchguard/checkFile", { uri }),
    async write(uri, text) {
      const type = text === null ? 3 : files.has(uri) ? 2 : 1;
      if (text === null) files.delete(uri);
      else files.set(uri, text);
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
    },
  };
  const { connection } = client;
  connection.onRequest("batchguard/readFile", ({ uri }) => {
    const text = files.get(uri);
    return text === undefined ? null : { text };
  });
  connection.onRequest("batchguard/listFolder", ({ uri }) => {
    const names = [...files.keys()]
      .filter((file) => file.startsWith(`${uri}/`))
      .map((file) => file.slice(uri.length + 1));
    return names.length === 0 ? null : { names: [...new Set(names.map((name) => name.split("/")[0]))] };
  });
  connection.onNotification("batchguard/status", (params: StatusParams) => void workspace.statuses.push(params));
  connection.onNotification("batchguard/outdated", () => void workspace.outdated++);
  return workspace;
}
