// Fingerprints of findings: what may change around a finding without changing its name, and what may not.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fingerprintsOf } from "../../server/src/lint/fingerprint.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

const file = "/project/a.json";

/** The fingerprints of a rule's findings in a document, in the order of the text. */
function fingerprints(data: unknown, rule: string, name = file): readonly string[] {
  const files = new Map([[name, typeof data === "string" ? data : JSON.stringify(data)]]);
  const settings = { ...defaultSettings, onlyRules: [rule] };
  const { findings } = lint({ file: name, sources: { files, folders: new Map() }, settings, today: "2026-11-21" });
  return [...fingerprintsOf(findings, files).values()];
}

interface PoolOptions {
  readonly vmSize?: string;
  readonly users?: readonly object[];
}

function pool(name: string, { vmSize = "Standard_D2s_v3", users = [] }: PoolOptions = {}) {
  return {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name,
    properties: { vmSize, interNodeCommunication: "Enabled", userAccounts: users },
  };
}

function template(resources: unknown, more: object = {}) {
  return {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    ...more,
    resources,
  };
}

const plain = template([pool("a/p")]);
const [network, size, password] = ["pool-not-in-vnet", "pool-vm-size-retired", "secret-inline-user-password"] as const;

describe("a fingerprint", () => {
  it("is a name of 64 bits and a number", () => {
    const [only, ...others] = fingerprints(plain, network);
    assert.match(only ?? "", /^[0-9a-f]{16}:1$/);
    assert.deepEqual(others, []);
  });

  it("stays when the file is moved or renamed", () => {
    assert.deepEqual(fingerprints(plain, network, "/elsewhere/b.json"), fingerprints(plain, network));
  });

  it("stays when the resource moves: in a list, under a symbolic name, into a nested deployment", () => {
    const other = pool("a/other");
    const expected = fingerprints(plain, network);
    const nested = {
      type: "Microsoft.Resources/deployments",
      apiVersion: "2022-09-01",
      name: "inner",
      properties: { mode: "Incremental", template: plain },
    };
    for (const moved of [
      template([other, pool("a/p")]),
      template([pool("a/p"), other]),
      template({ other, own: pool("A/P") }, { languageVersion: "2.0" }),
      template([nested]),
    ]) {
      assert.ok(fingerprints(moved, network).includes(expected[0] ?? ""));
    }
  });

  it("stays when a parameter is renamed that the value comes from, and changes with the value", () => {
    const sized = (name: string, defaultValue: string) =>
      template([pool("a/p", { vmSize: `[parameters('${name}')]` })], {
        parameters: { [name]: { type: "string", defaultValue } },
      });
    const [first] = fingerprints(sized("size", "Standard_NC6s_v3"), size);
    assert.ok(first !== undefined);
    assert.deepEqual(fingerprints(sized("vmSize", "Standard_NC6s_v3"), size), [first]);
    assert.notDeepEqual(fingerprints(sized("size", "Standard_HC44rs"), size), [first]);
    assert.notDeepEqual(fingerprints(template([pool("a/q", { vmSize: "Standard_NC6s_v3" })]), size), [first]);
  });

  it("names elements by what people know them by, whatever their order", () => {
    const user = (name: string) => ({ name, password: `Secret-${name}-1`, elevationLevel: "NonAdmin" });
    const withUsers = (...names: string[]) =>
      fingerprints(template([pool("a/p", { users: names.map(user) })]), password);
    const [ann, ben] = withUsers("ann", "ben");
    assert.notEqual(ann, ben);
    assert.deepEqual(
      withUsers("ben", "carl", "ann").filter((each) => each === ann || each === ben),
      [ben, ann],
    );
  });

  it("does not depend on a secret", () => {
    const withPassword = (value: string) =>
      fingerprints(template([pool("a/p", { users: [{ name: "ann", password: value }] })]), password);
    assert.deepEqual(withPassword("Secret-one-1"), withPassword("something-Else-2"));
    assert.equal(withPassword("Secret-one-1").length, 1);
  });

  it("numbers what is otherwise the same", () => {
    const twins = fingerprints(template([pool("a/p"), pool("a/p")]), network);
    const [first] = fingerprints(plain, network);
    assert.deepEqual(twins, [first, first?.replace(":1", ":2")]);
  });

  it("of a subject as a whole does not depend on what happens to stand at its place", () => {
    const virtualMachineConfiguration = { imageReference: { publisher: "canonical", offer: "ubuntu", sku: "22" } };
    const job = (vmSize: string) => {
      const pool = { targetDedicatedNodes: 1, vmSize, virtualMachineConfiguration };
      const autoPoolSpecification = { poolLifetimeOption: "job", pool };
      return fingerprints({ id: "job", poolInfo: { autoPoolSpecification } }, network);
    };
    assert.equal(job("standard_d2s_v3").length, 1);
    assert.deepEqual(job("standard_d4s_v3"), job("standard_d2s_v3"));
  });
});
