// What a template never deploys is not what its pools have: nothing is said of it, and it guards nobody.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

const group = "Microsoft.Network/networkSecurityGroups";
const network = "Microsoft.Network/virtualNetworks";
const version = { apiVersion: "2024-05-01" };

interface Conditions {
  readonly pool?: unknown;
  readonly group?: unknown;
  readonly network?: unknown;
}

/** A pool in a subnet whose group lets the internet log in, or keeps it out. */
function template(access: "Allow" | "Deny", conditions: Conditions) {
  const rule = { access, direction: "Inbound", protocol: "Tcp", priority: 100, destinationPortRange: "22" };
  const anywhere = { sourceAddressPrefix: "*", sourcePortRange: "*", destinationAddressPrefix: "*" };
  const subnet = { networkSecurityGroup: { id: `[resourceId('${group}', 'guard')]` }, addressPrefix: "10.0.0.0/24" };
  const natPool = {
    name: "ssh",
    protocol: "TCP",
    backendPort: 22,
    frontendPortRangeStart: 1,
    frontendPortRangeEnd: 50,
  };
  const networkConfiguration = {
    subnetId: `[resourceId('${network}/subnets', 'net', 'nodes')]`,
    endpointConfiguration: { inboundNatPools: [natPool] },
    publicIPAddressConfiguration: { provision: "BatchManaged" },
  };
  const whole = (condition: unknown) => (condition === undefined ? {} : { condition });
  return {
    parameters: { off: { type: "bool", defaultValue: false }, given: { type: "bool" } },
    resources: [
      {
        type: group,
        ...version,
        ...whole(conditions.group),
        name: "guard",
        properties: { securityRules: [{ name: "login", properties: { ...rule, ...anywhere } }] },
      },
      {
        type: network,
        ...version,
        ...whole(conditions.network),
        name: "net",
        properties: { subnets: [{ name: "nodes", properties: subnet }] },
      },
      {
        type: "Microsoft.Batch/batchAccounts",
        apiVersion: "2024-07-01",
        name: "render",
        location: "westeurope",
        properties: { poolAllocationMode: "UserSubscription" },
      },
      {
        type: "Microsoft.Batch/batchAccounts/pools",
        apiVersion: "2024-07-01",
        ...whole(conditions.pool),
        name: "render/nodes",
        properties: { vmSize: "Standard_D2s_v5", networkConfiguration },
      },
    ],
  };
}

/** The rules that say something of the pool. */
function said(access: "Allow" | "Deny", conditions: Conditions, given?: boolean): ReadonlySet<string> {
  const files = new Map([["main.json", JSON.stringify(template(access, conditions))]]);
  if (given !== undefined)
    files.set("main.parameters.json", JSON.stringify({ parameters: { given: { value: given } } }));
  const { findings } = lintProject({ lint, wantedFiles }, { file: "main.json", files });
  return new Set(findings.map(({ rule }) => rule));
}

describe("a group that lets the internet in", () => {
  const isOpen = (conditions: Conditions, given?: boolean) =>
    said("Allow", conditions, given).has("subnet-nsg-remote-access-open");

  test("is reported where it is, or may be, deployed", () => {
    for (const condition of [undefined, true, "[parameters('given')]", "[parameters('off')]"]) {
      assert.ok(isOpen({ group: condition }), String(condition));
      assert.ok(isOpen({ network: condition }), String(condition));
    }
    assert.ok(isOpen({ group: "[parameters('given')]" }, true));
  });

  test("is not reported where it never is", () => {
    for (const condition of [false, "[equals(1, 2)]"]) {
      assert.ok(!isOpen({ group: condition }), String(condition));
      assert.ok(!isOpen({ network: condition }), String(condition));
    }
    assert.ok(!isOpen({ group: "[parameters('given')]" }, false));
  });
});

test("a group that keeps the internet out guards only where it is deployed", () => {
  assert.ok(!said("Deny", {}).has("pool-remote-access-open"));
  assert.ok(said("Deny", { group: false }).has("pool-remote-access-open"));
  assert.ok(said("Deny", { network: false }).has("pool-remote-access-open"));
});

test("nothing is said of what is deployed only where the pool is not", () => {
  const isOpen = (pool: string, group: string) => said("Allow", { pool, group }).has("subnet-nsg-remote-access-open");
  const [is, isNot] = ["[parameters('given')]", "[not(parameters('given'))]"];
  assert.ok(isOpen(is, is));
  assert.ok(!isOpen(is, isNot));
  assert.ok(!isOpen(isNot, is));
  assert.ok(!isOpen("[and(equals(1, 1), parameters('given'))]", isNot));
});
