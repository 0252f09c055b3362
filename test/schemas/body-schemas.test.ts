// The JSON schemas of pool and job bodies: what they refuse, what they let through, and that they offer nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { Ajv, type AnySchemaObject } from "ajv";
import { readSchema } from "./validate.ts";

const names = ["batchpool", "batchjob"] as const;
const root = path.resolve(import.meta.dirname, "../..");

/** Whether a body fits; the names of our schema are those of VS Code, which a validator passes over. */
function accepts(name: (typeof names)[number], body: unknown): boolean {
  return new Ajv({ strict: false }).compile(readSchema(`schemas/${name}.schema.json`))(body) === true;
}

const pool = { id: "p", vmSize: "s" };
const addresses = (provision: unknown) => ({
  ...pool,
  networkConfiguration: { publicIPAddressConfiguration: { provision } },
});

describe("the schema of pools", () => {
  test("asks for what must be there, in objects inside too", () => {
    assert.ok(accepts("batchpool", pool));
    assert.ok(!accepts("batchpool", { id: "p" }));
    const machine = { imageReference: {}, nodeAgentSKUId: "a" };
    assert.ok(accepts("batchpool", { ...pool, virtualMachineConfiguration: machine }));
    assert.ok(!accepts("batchpool", { ...pool, virtualMachineConfiguration: { imageReference: {} } }));
    assert.ok(accepts("batchpool", { ...pool, startTask: { commandLine: "x", resourceFiles: [{ httpUrl: "u" }] } }));
  });

  test("checks types and values, in any letter case", () => {
    for (const provision of ["nopublicipaddresses", "NoPublicIPAddresses", "batchManaged"])
      assert.ok(accepts("batchpool", addresses(provision)), provision);
    assert.ok(!accepts("batchpool", addresses("none")));
    assert.ok(!accepts("batchpool", { ...pool, enableInterNodeCommunication: "true" }));
    assert.ok(!accepts("batchpool", { ...pool, taskSlotsPerNode: 1.5 }));
    assert.ok(!accepts("batchpool", { ...pool, metadata: {} }));
    assert.ok(!accepts("batchpool", { ...pool, metadata: [{ name: "n" }] }));
  });

  test("lets names through that it does not know: a rule speaks of those", () => {
    assert.ok(accepts("batchpool", { ...pool, $schema: "x", vmSizes: 1 }));
  });
});

describe("the schema of jobs", () => {
  const job = { id: "j", poolInfo: { poolId: "p" } };

  test("knows jobs and job schedules, and the pool and tasks inside", () => {
    assert.ok(accepts("batchjob", job));
    assert.ok(!accepts("batchjob", { id: "j" }));
    assert.ok(accepts("batchjob", { id: "s", schedule: {}, jobSpecification: { poolInfo: {} } }));
    assert.ok(!accepts("batchjob", { id: "s", schedule: {} }));
    const auto = (inner: object) => ({
      id: "j",
      poolInfo: { autoPoolSpecification: { poolLifetimeOption: "job", pool: inner } },
    });
    assert.ok(accepts("batchjob", auto({ vmSize: "s" })), "it has no id");
    assert.ok(!accepts("batchjob", auto({})));
    assert.ok(!accepts("batchjob", { ...job, jobManagerTask: {} }));
    assert.ok(!accepts("batchjob", { ...job, onTaskFailure: "explode" }));
  });
});

test("every name says that it is not to be suggested, and values hide from completion", () => {
  for (const name of names) {
    const walk = (schema: AnySchemaObject, hidden: boolean): void => {
      if (!hidden) assert.ok(schema.enum === undefined && schema.const === undefined && schema.type !== "boolean");
      assert.equal(schema.default, undefined);
      for (const property of Object.values<AnySchemaObject>(schema.properties ?? {})) {
        assert.equal(property.doNotSuggest, true);
        assert.equal(property.description, undefined, "hovers are ours");
        walk(property, false);
      }
      if (schema.items !== undefined) walk(schema.items, false);
      const isRoot = schema.title !== undefined;
      for (const branch of [schema.then, schema.else]) if (branch !== undefined) walk(branch, !isRoot);
      for (const each of Object.values<AnySchemaObject>(schema.definitions ?? {})) walk(each, false);
    };
    walk(readSchema(`schemas/${name}.schema.json`), false);
  }
});

test("they are contributed for the names that tell the kind of a body", () => {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  for (const name of names) {
    const entry = { fileMatch: `*.${name}.json`, url: `./schemas/${name}.schema.json` };
    const found = manifest.contributes.jsonValidation.filter(
      (each: object) => JSON.stringify(each) === JSON.stringify(entry),
    );
    assert.equal(found.length, 1, name);
  }
});
