// Which vault, key and other resources of its template an account leads to, and whose object ids are the same.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ArmValue } from "../../server/src/arm/arm-value.ts";
import { isSamePrincipal, principalId } from "../../server/src/arm/derived-properties.ts";
import { parseResourceId } from "../../server/src/arm/resource-identity.ts";
import { recognise } from "../../server/src/batch/recognise.ts";
import type { Account } from "../../server/src/batch/subject.ts";
import { readSubjects } from "../../server/src/batch/subjects.ts";
import { namesKeyVersion } from "../../server/src/batch/vault-url.ts";
import type { Json } from "../../server/src/json/json.ts";
import { parseJson } from "../../server/src/json/parse.ts";

const path = "encryption.keyVaultProperties.keyIdentifier";
const keyId = "resourceId('Microsoft.KeyVault/vaults/keys', 'secrets', 'batch')";
const vaultId = "resourceId('Microsoft.KeyVault/vaults', 'secrets')";

const vault = { type: "Microsoft.KeyVault/vaults", apiVersion: "2023-07-01", name: "secrets", properties: {} };
const key = { type: "Microsoft.KeyVault/vaults/keys", apiVersion: "2023-07-01", name: "secrets/batch", properties: {} };

/** The account of a template with these resources beside it. */
function accountBeside(resources: readonly Json[], properties: Json): Account {
  const account = { type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name: "render", properties };
  const parameters = { text: { type: "string" } };
  const text = JSON.stringify({ parameters, resources: [...resources, account] });
  const document = { file: "main.json", json: parseJson(text) };
  const recognised = recognise(document.json.root, text);
  const { found } = readSubjects(document, recognised, { parameterFiles: [], resolveLink: () => undefined } as never);
  const subject = found.find((each) => each.subject.kind === "account")?.subject;
  assert.ok(subject?.kind === "account");
  return subject;
}

function encryptedWith(keyIdentifier: string, ...resources: readonly Json[]): Account {
  const encryption = { keySource: "Microsoft.KeyVault", keyVaultProperties: { keyIdentifier } };
  return accountBeside(resources, { encryption });
}

function deployment(template: Json, more: Record<string, Json> = {}): Json {
  const expressionEvaluationOptions = { scope: "inner" };
  const properties = { mode: "Incremental", expressionEvaluationOptions, template };
  return { type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "vault", ...more, properties };
}

describe("the vault and the key of a key identifier", () => {
  for (const [title, identifier, expected] of [
    ["a URL", "https://secrets.vault.azure.net/keys/batch", "here here"],
    ["a URL with a version, a port and slashes", "https://Secrets.vault.azure.net:443//keys/Batch/0123/", "here here"],
    ["a URL of another cloud", "https://secrets.vault.azure.cn/keys/batch", "here here"],
    [
      "a name and the suffix of the cloud",
      "[concat('https://secrets', environment().suffixes.keyvaultDns, '/keys/batch')]",
      "here here",
    ],
    ["the vault's address", `[concat(reference(${vaultId}).vaultUri, 'keys/batch')]`, "here here"],
    ["the key's identifier", `[reference(${keyId}).keyUri]`, "here here"],
    ["the key's identifier with its version", `[reference(${keyId}).keyUriWithVersion]`, "here here"],
    ["another key", "https://secrets.vault.azure.net/keys/other", "here elsewhere"],
    ["another vault", "https://other.vault.azure.net/keys/batch", "elsewhere elsewhere"],
    ["a managed HSM", "https://secrets.managedhsm.azure.net/keys/batch", "elsewhere elsewhere"],
    ["a secret", "https://secrets.vault.azure.net/secrets/batch", "elsewhere elsewhere"],
    ["an unknown key", "[concat('https://secrets.vault.azure.net/keys/', parameters('text'))]", "here unknown"],
    ["an unknown vault", "[concat('https://', parameters('text'), '.vault.azure.net/keys/batch')]", "unknown unknown"],
    ["nothing known", "[parameters('text')]", "unknown unknown"],
  ] as const) {
    it(`${title}: ${expected}`, () => {
      const account = encryptedWith(identifier, vault, key);
      assert.equal(`${account.encryptionVault().state} ${account.encryptionKey().state}`, expected);
    });
  }

  it("may stand in a deployment, which answers with them, in this group or another", () => {
    const outputs = { keyUri: { type: "string", value: `[reference(${keyId}).keyUri]` } };
    const template = { resources: [vault, key], outputs };
    const here = encryptedWith("[reference('vault').outputs.keyUri.value]", deployment(template));
    assert.equal(here.encryptionKey().state, "here");
    const id = "resourceId(parameters('text'), 'Microsoft.Resources/deployments', 'vault')";
    const there = encryptedWith(
      `[reference(${id}, '2022-09-01').outputs.keyUri.value]`,
      deployment(template, { resourceGroup: "[parameters('text')]" }),
    );
    assert.equal(there.encryptionKey().state, "here");
  });

  it("count where a called template deploys what the template only names", () => {
    const named = { ...vault, existing: true };
    const identifier = "https://secrets.vault.azure.net/keys/batch";
    assert.equal(encryptedWith(identifier, named).encryptionVault().state, "unknown");
    assert.equal(encryptedWith(identifier, named, deployment({ resources: [vault] })).encryptionVault().state, "here");
  });
});

describe("the version in a key identifier", () => {
  for (const [identifier, expected] of [
    ["https://secrets.vault.azure.net/keys/batch", "no"],
    ["https://secrets.vault.azure.net/keys/batch/", "no"],
    ["https://secrets.vault.azure.net/keys/keys", "no"],
    ["https://secrets.vault.azure.net/keys/batch/0123", "yes"],
    ["[concat('https://secrets.vault.azure.net/keys/batch/', parameters('text'))]", "unknown"],
    ["[concat('https://secrets.vault.azure.net/keys/batch/0', parameters('text'))]", "yes"],
    [`[reference(${keyId}).keyUri]`, "no"],
    [`[reference(${keyId}).keyUriWithVersion]`, "yes"],
    ["[parameters('text')]", "unknown"],
  ] as const) {
    it(`${identifier}: ${expected}`, () => assert.equal(namesKeyVersion(encryptedWith(identifier).at(path)), expected));
  }
});

describe("object ids", () => {
  const group = "/subscriptions/s/resourcegroups/g";
  const idOf = (name: string, scope = group, type = "microsoft.managedidentity/userassignedidentities"): ArmValue => {
    const identity = parseResourceId(`${scope}/providers/${type}/${name}`);
    assert.ok(identity !== undefined);
    return principalId(identity);
  };
  const written: ArmValue = { kind: "string", value: "11111111-1111-1111-1111-111111111111" };

  it("are the same for one identity only", () => {
    assert.equal(isSamePrincipal(idOf("a"), idOf("a")), "yes");
    assert.equal(isSamePrincipal(idOf("a"), idOf("b")), "no");
    assert.equal(isSamePrincipal(idOf("a"), idOf("a", "/subscriptions/s/resourcegroups/h")), "no");
    assert.equal(isSamePrincipal(idOf("a"), idOf("a", group, "microsoft.batch/batchaccounts")), "no");
  });

  it("may be what is written out", () => {
    assert.equal(isSamePrincipal(written, written), "yes");
    assert.equal(isSamePrincipal(idOf("a"), written), "unknown");
  });
});
