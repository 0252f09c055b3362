// Completion in bodies: names, values, what is written, and texts that are not finished.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { complete } from "../../server/src/assist/completion/complete.ts";
import { securePaths, secureValues } from "../../server/src/assist/completion/secure-values.ts";
import { canonicalValue, inPlane, propertyOf } from "../../server/src/batch/properties/properties.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { chosen, completeIn, detailOf, labelsIn, translator } from "./completing.ts";

const pool = (rest: string) => `{ "id": "p", "vmSize": "s", ${rest} }`;
const addresses = (rest: string) => pool(`"networkConfiguration": { "publicIPAddressConfiguration": { ${rest} } }`);
const account = (rest: string) =>
  `{ "location": "x", "properties": { "poolAllocationMode": "BatchService", ${rest} } }`;
const forced = { kind: "data-plane-pool" } as const;

describe("names in a body", () => {
  test("those that must be there come first, and what is there is not offered again", () => {
    assert.deepEqual(labelsIn("{ | }", forced).slice(0, 2), ["id", "vmSize"]);
    assert.equal(detailOf("{ | }", "vmSize", forced), "string, required");
    assert.equal(detailOf("{ | }", "vmSize", { ...forced, locale: "ja" }), "string、必須");
    const labels = labelsIn(`{ "ID": "p", "VMSIZE": "s", "virtualMachineConfiguration": {}, "|" }`);
    assert.ok(!labels.includes("vmSize") && !labels.includes("id") && labels.includes("startTask"));
    assert.ok(!labels.includes("virtualMachineConfiguration"));
    assert.ok(labelsIn(`{ "id": "p", "vm|Size": "s", "virtualMachineConfiguration": {} }`).includes("vmSize"));
    assert.equal(new Set(labels).size, labels.length);
  });

  test("are spelled as the plane spells them, and stand where it has them", () => {
    assert.ok(
      labelsIn(pool(`"networkConfiguration": { "endpointConfiguration": { "|" } }`)).includes("inboundNATPools"),
    );
    assert.deepEqual(labelsIn(addresses(`"|"`)), ["ipAddressIds", "ipFamilies", "ipTags", "provision"]);
    const inner = labelsIn(account(`"|"`));
    assert.ok(
      inner.includes("publicNetworkAccess") && !inner.includes("location") && !inner.includes("accountEndpoint"),
    );
    assert.deepEqual(labelsIn(account("").replace('"properties"', '| "properties"')), ["identity", "tags"]);
    const managed = `{ "properties": { "vmSize": "s", "deploymentConfiguration": { "virtualMachineConfiguration": { "|" } } } }`;
    assert.ok(labelsIn(managed).includes("nodeAgentSkuId"));
  });

  test("follow the api-version: too new, removed, and renamed ones", () => {
    assert.ok(!labelsIn(pool(`"|"`), { version: "2023-05-01.17.0" }).includes("upgradePolicy"));
    assert.ok(labelsIn(pool(`"|"`), { version: "2024-02-01.19.0" }).includes("upgradePolicy"));
    assert.ok(!labelsIn(pool(`"|"`), { version: "2025-06-01" }).includes("targetNodeCommunicationMode"));
    const unknown = completeIn(pool(`"|"`)).find(({ label }) => label === "targetNodeCommunicationMode");
    assert.equal(unknown?.deprecated, true, "nobody knows the version");
    assert.ok((unknown?.rank ?? 0) > 5);
    assert.equal(detailOf(pool(`"|"`), "targetNodeCommunicationMode"), "string, removed in 2025-06-01");
    assert.ok(
      !labelsIn(pool(`"virtualMachineConfiguration": { "|" }`)).includes("hardwareProfile"),
      "not yet available",
    );
  });

  test("explain themselves", () => {
    const [found] = completeIn(pool(`"|"`)).filter(({ label }) => label === "startTask");
    assert.match(found?.documentation ?? "", /^A command that every node runs when it joins the pool/);
    const [japanese] = completeIn(pool(`"|"`), { locale: "ja" }).filter(({ label }) => label === "startTask");
    assert.match(japanese?.documentation ?? "", /\p{Script=Hiragana}/u);
  });

  test("are not offered elsewhere", () => {
    assert.deepEqual(labelsIn(`{ "id": "p", "|" }`), [], "nobody knows what it is");
    assert.deepEqual(labelsIn(pool(`"metadatas": { "|" }`)), []);
    assert.deepEqual(labelsIn(`${pool(`"displayName": "x"`)}|`), []);
    assert.deepEqual(labelsIn(pool(`"displayName" |`)), [], "a colon is due");
    assert.deepEqual(labelsIn(pool(`"virtualMachineConfiguration": { "extensions": [{ "settings": { "|" } }] }`)), []);
  });
});

describe("jobs and tasks", () => {
  const job = { kind: "data-plane-job" } as const;

  test("a job, its pool, which has no id, and its tasks", () => {
    assert.deepEqual(labelsIn("{ | }", job).slice(0, 2), ["id", "poolInfo"]);
    assert.deepEqual(labelsIn(`{ "poolInfo": { | } }`), ["poolId", "autoPoolSpecification"]);
    const inner = labelsIn(`{ "poolInfo": { "autoPoolSpecification": { "pool": { | } } } }`);
    assert.ok(inner.includes("vmSize") && !inner.includes("id") && !inner.includes("identity"));
    assert.equal(labelsIn(`{ "poolInfo": {}, "jobManagerTask": { | } }`)[0], "commandLine");
    assert.ok(labelsIn(`{ "poolInfo": {}, "jobPreparationTask": { | } }`).includes("waitForSuccess"));
    const release = labelsIn(`{ "poolInfo": {}, "jobReleaseTask": { | } }`);
    assert.ok(
      release.includes("retentionTime") && !release.includes("constraints") && !release.includes("outputFiles"),
    );
  });

  test("a job schedule, and the lists in a job", () => {
    assert.deepEqual(labelsIn(`{ "schedule": {}, | }`, job), ["id", "jobSpecification", "displayName", "metadata"]);
    assert.ok(labelsIn(`{ "jobSpecification": { "poolInfo": { | } } }`).includes("poolId"));
    assert.deepEqual(labelsIn(`{ "poolInfo": {}, "metadata": [{ | }] }`), ["name", "value"]);
    assert.deepEqual(labelsIn(`{ "poolInfo": {}, "metadata": [ | ] }`), []);
    assert.deepEqual(labelsIn(`{ "poolInfo": {}, "onTaskFailure": | }`), ["noaction", "performexitoptionsjobaction"]);
  });
});

describe("values in a body", () => {
  test("the secure one comes first, is chosen beforehand, and says so", () => {
    const marked = addresses(`"provision": "|"`);
    assert.deepEqual(labelsIn(marked), ["nopublicipaddresses", "batchmanaged", "usermanaged"]);
    assert.deepEqual(
      completeIn(marked).map(({ preselect }) => preselect),
      [true, false, false],
    );
    assert.equal(detailOf(marked, "nopublicipaddresses"), "secure");
    assert.equal(detailOf(marked, "nopublicipaddresses", { locale: "ja" }), "安全");
    assert.equal(detailOf(marked, "batchmanaged"), "default");
    assert.equal(detailOf(marked, "usermanaged"), undefined);
    assert.deepEqual(labelsIn(account(`"publicNetworkAccess": |`)), ["Disabled", "SecuredByPerimeter", "Enabled"]);
    assert.deepEqual(labelsIn(pool(`"enableInterNodeCommunication": |`)), ["false", "true"]);
  });

  test("follow the api-version, and elements of an array what is in it", () => {
    const old = account(`"apiVersion": "2022-10-01", "publicNetworkAccess": |`).replace(
      '"location"',
      '"apiVersion": "2022-10-01", "location"',
    );
    assert.deepEqual(labelsIn(old.replace('"apiVersion": "2022-10-01", "publicN', '"publicN')), [
      "Disabled",
      "Enabled",
    ]);
    assert.deepEqual(labelsIn(account(`"allowedAuthenticationModes": ["SharedKey", "|"]`)), [
      "AAD",
      "TaskAuthenticationToken",
    ]);
  });

  test("of a secret there are none", () => {
    assert.deepEqual(labelsIn(pool(`"userAccounts": [{ "name": "u", "password": "|" }]`)), []);
  });

  test("every secure value exists in a plane", () => {
    for (const subject of ["account", "pool", "task"] as const) {
      for (const path of securePaths(subject)) {
        const property = propertyOf(subject, path);
        const own = property && (inPlane(property, "management") ?? inPlane(property, "data-plane"));
        assert.ok(property?.path === path && own, `${subject} ${path}`);
        for (const value of secureValues(subject, path)) {
          const plane = property.management === undefined ? "data-plane" : "management";
          if (typeof value === "boolean") assert.equal(own.type, "boolean", path);
          else if (own.values !== undefined) {
            assert.ok(own.values.includes(canonicalValue(subject, path, plane, value)), `${path} ${value}`);
          }
        }
      }
    }
  });
});

describe("what is written", () => {
  test("is JSON, with the commas that are missing", () => {
    assert.equal(chosen("{ | }", "vmSize", forced), '{ "vmSize": "$1" }');
    assert.equal(
      chosen(`{ "id": "p"\n  "vm|"\n  "x": 1 }`, "vmSize", forced),
      `{ "id": "p",\n  "vmSize": "$1",\n  "x": 1 }`,
    );
    assert.equal(chosen(`{ "id": "p", vm| }`, "vmSize", forced), `{ "id": "p", "vmSize": "$1" }`);
    assert.equal(chosen(`{ "|": "s", "id": "p" }`, "vmSize", forced), `{ "vmSize": "s", "id": "p" }`);
    assert.match(
      chosen(`{ "id": "p", // two\n | }`, "startTask", forced),
      /"id": "p", \/\/ two\n "startTask": \{\$1\} \}/,
    );
    assert.match(chosen(`{ "id": "p" // one\n | }`, "startTask", forced), /"id": "p", \/\/ one\n "startTask"/);
  });

  test("offers the values of an enumeration as a choice, the secure one first", () => {
    assert.match(
      chosen(addresses("|"), "provision"),
      /"provision": "\$\{1\|nopublicipaddresses,batchmanaged,usermanaged\|\}"/,
    );
    assert.match(
      chosen(pool("|"), "enableInterNodeCommunication"),
      /"enableInterNodeCommunication": \$\{1\|false,true\|\}/,
    );
    const [plain] = completeIn(addresses("|")).filter(({ label }) => label === "provision");
    assert.equal(plain?.newText, '"provision": "nopublicipaddresses"', "for editors without tab stops");
  });

  test("replaces the string that is there, quotes included, and is compared with it", () => {
    const marked = addresses(`"provision": "bat|ch"\n"x": 1`);
    assert.match(chosen(marked, "batchmanaged"), /"provision": "batchmanaged",\n"x": 1/);
    assert.equal(completeIn(marked)[0]?.filter, '"nopublicipaddresses"');
    assert.match(
      chosen(pool(`"enableInterNodeCommunication": "tr|"`), "true"),
      /"enableInterNodeCommunication": true }/,
    );
    assert.equal(completeIn(addresses(`"provision": no|`))[0]?.filter, "nopublicipaddresses");
  });

  test("works in texts that are broken where one types", () => {
    assert.match(
      chosen(`{ "id": "p", "vm|\n "x": 1 }`, "vmSize", forced),
      /^\{ "id": "p", "vmSize": "\$1",\n "x": 1 }/,
    );
    assert.match(chosen(addresses(`"provision": "no|`), "nopublicipaddresses"), /"provision": "nopublicipaddresses"/);
    assert.match(chosen(addresses(`"provision": |\n"ipFamilies": []`), "usermanaged"), /"usermanaged",\n"ipFamilies"/);
    assert.ok(labelsIn(`{ "id": "p", "vmSize": "s", "startTask": { |`).includes("commandLine"));
    assert.ok(labelsIn(`{ "id": "p", "vmSize": "s", "startTask": { "userIdentity": { |`).includes("autoUser"));
  });

  test("nothing throws, wherever one asks", () => {
    const text = pool(
      `"startTask": { "commandLine": "x" }, // c\n "networkConfiguration": { "publicIPAddressConfiguration": { "provision": "x" } }`,
    );
    for (let end = 0; end <= text.length; end++) {
      const part = text.slice(0, end);
      for (const offset of [0, end >> 1, end]) {
        const options = {
          translate: translator(),
          format: "plaintext",
          rules: [],
          dataPlaneApiVersion: undefined,
        } as const;
        const found = complete(parseJson(part), offset, "data-plane-pool", options);
        for (const { span } of found) assert.ok(span.start <= offset && offset <= span.end, `${part} at ${offset}`);
      }
    }
  });
});
