// Records the regular expressions that the sources make of texts, while they check templates that make them do so.
import type { Expression } from "./find-regular-expressions.ts";

/** Names and values in which every sign of a regular expression stands. */
const nasty = "(a+)+[x-*.?{2}|^$\\\\";

/** A template with sizes, images, keys and a zone, so that every place makes its expressions. */
const template = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: { size: { type: "string", defaultValue: "Standard_A1" }, [nasty]: { type: "string", defaultValue: "x" } },
  variables: {
    access: "Enabled",
    image: { publisher: "canonical", offer: nasty, sku: "18.04-lts", version: "latest" },
  },
  resources: [
    {
      type: "Microsoft.Network/privateDnsZones",
      apiVersion: "2020-06-01",
      name: `privatelink.${nasty.replaceAll(".", "")}.batch.azure.com`,
    },
    {
      type: "Microsoft.Batch/batchAccounts",
      apiVersion: "2024-07-01",
      name: "account",
      location: "[trim(' westeurope ')]",
      properties: {
        publicNetworkAccess: "[variables('access')]",
        autoStorage: { storageAccountId: "[concat('#{x}#', '/')]" },
      },
    },
    ...["parameters('size')", "concat('Standard_D2_v3', '')"].map((size, i) => ({
      type: "Microsoft.Batch/batchAccounts/pools",
      apiVersion: "2024-07-01",
      name: `account/pool${i}`,
      properties: {
        vmSize: `[${size}]`,
        deploymentConfiguration: {
          virtualMachineConfiguration: {
            imageReference: "[variables('image')]",
            nodeAgentSkuId: "batch.node.ubuntu 18.04",
          },
        },
        userAccounts: [{ name: "u", password: `[parameters('${nasty}')]`, elevationLevel: "Admin" }],
        interNodeCommunication: "[if(true(), 'Enabled', '%name%')]",
      },
    })),
  ],
  outputs: { key: { type: "string", value: "[listKeys('account', '2024-07-01').primary]" } },
});

/** Checks and plans every fix with a `RegExp` that notes what it is called with. */
export async function recordExpressions(): Promise<readonly Expression[]> {
  const recorded = new Map<string, Expression>();
  const original = globalThis.RegExp;
  const note = ([pattern, flags = ""]: readonly unknown[]) => {
    const place = /server\/src\/[^:)]+:\d+/.exec(new Error("place").stack ?? "")?.[0];
    if (place !== undefined)
      recorded.set(`${place} ${pattern}`, { pattern: String(pattern), flags: String(flags), place });
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given, wanted) => {
      note(given);
      return Reflect.construct(target, given, wanted);
    },
    apply: (target, self, given) => {
      note(given);
      return Reflect.apply(target, self, given);
    },
  });
  try {
    // Imported only now, since some expressions are made when their module is loaded.
    const { lint } = await import("../../server/src/lint/lint.ts");
    const { defaultSettings } = await import("../../server/src/lint/settings.ts");
    const file = "/project/template.json";
    const sources = { files: new Map([[file, template]]), folders: new Map() };
    const settings = { ...defaultSettings, profile: "strict" } as const;
    const { findings, failures } = lint({ file, sources, settings, today: "2026-11-21" });
    for (const { fixes } of findings) for (const { edits } of fixes) void edits;
    if (failures.length > 0) throw new Error(JSON.stringify(failures));
  } finally {
    globalThis.RegExp = original;
  }
  return [...recorded.values()];
}
