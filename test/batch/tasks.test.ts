// Which tasks are found in documents, and what rules can ask them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { existsIn } from "../../server/src/batch/properties/properties.ts";
import { recognise } from "../../server/src/batch/recognise.ts";
import type { Job, Task } from "../../server/src/batch/subject.ts";
import { readSubjects } from "../../server/src/batch/subjects.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { type LintRequest, lint } from "../../server/src/lint/lint.ts";
import { planFix } from "../../server/src/lint/plan-fix.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { set } from "../../server/src/rules/rule.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { message } from "../../server/src/text/message.ts";

const setup = '{ "commandLine": "setup" }';
const members = '"commandLine": "make", "constraints": {}';
const windows = '"virtualMachineConfiguration": { "nodeAgentSKUId": "batch.node.windows amd64" }';

function pool(startTask: string, more = ""): string {
  return `{ "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2024-07-01", "name": "a/p", ${more} "properties": { "vmSize": "s", "startTask": ${startTask} } }`;
}

/** Title, text, and the tasks: `role name system, …`. */
const cases: readonly (readonly [title: string, text: string, expected: string])[] = [
  ["the start task of a template's pool", `{ "resources": [${pool(setup)}] }`, "start a/p unknown"],
  ["a pool without one", `{ "resources": [${pool("null")}] }`, ""],
  [
    "a start task that an expression gives",
    `{ "variables": { "s": ${setup} }, "resources": [${pool(`"[variables('s')]"`)}] }`,
    "start a/p unknown",
  ],
  [
    "in the first of several worlds",
    `{ "parameters": { "on": { "type": "bool", "defaultValue": true } }, "resources": [${pool(`"[if(parameters('on'), createObject('commandLine', 'x'), null())]"`)}] }`,
    "start a/p unknown",
  ],
  [
    "a start task that nobody knows",
    `{ "parameters": { "s": { "type": "object" } }, "resources": [${pool(`"[parameters('s')]"`)}] }`,
    "",
  ],
  [
    "one for all pools of a loop that are alike",
    `{ "resources": [${pool(setup, '"copy": { "name": "c", "count": 2 },')}] }`,
    "start a/p unknown",
  ],
  [
    "in a nested deployment",
    `{ "resources": [{ "type": "Microsoft.Resources/deployments", "name": "d", "apiVersion": "2022-09-01", "properties": { "template": { "resources": [${pool(setup)}] } } }] }`,
    "start a/p unknown",
  ],
  [
    "of a management body",
    `{ "name": "p", "properties": { "vmSize": "s", "deploymentConfiguration": {}, "startTask": ${setup} } }`,
    "start p unknown",
  ],
  ["of a pool of the data plane", `{ "id": "p", "vmSize": "s", ${windows}, "startTask": ${setup} }`, "start p windows"],
  [
    "of an update",
    `{ "parameters": { "pool": { "vmSize": "s", ${windows}, "startTask": ${setup} } } }`,
    "start file.json windows",
  ],
  [
    "of the pool that a job makes for itself, which the job's own tasks run on",
    `{ "id": "j", "jobManagerTask": { "id": "m", ${members} }, "jobPreparationTask": { "commandLine": "x" }, "jobReleaseTask": { "id": "r", "commandLine": "x" }, "poolInfo": { "autoPoolSpecification": { "pool": { "vmSize": "s", ${windows}, "startTask": ${setup} } } } }`,
    "start j windows, jobManager m windows, jobPreparation j windows, jobRelease r windows",
  ],
  [
    "of a job schedule, in an example",
    '{ "parameters": { "cloudJobSchedule": { "id": "s", "jobSpecification": { "poolInfo": { "poolId": "p" }, "jobManagerTask": { "id": "m", "commandLine": "x" } } } } }',
    "jobManager m unknown",
  ],
  ["a task", `{ "id": "t", ${members} }`, "task t unknown"],
  ["a task in an example", `{ "parameters": { "task": { "id": "t", ${members} } } }`, "task t unknown"],
  [
    "an array of tasks, known by one of them",
    `[{ "id": "t", ${members} }, { "id": "u", "commandLine": "x" }]`,
    "task t unknown, task u unknown",
  ],
  [
    "a collection of tasks in an example",
    `{ "parameters": { "taskCollection": { "value": [{ "id": "t", ${members} }, { "id": "u", "commandLine": "x" }] } } }`,
    "task t unknown, task u unknown",
  ],
  ["commands of another tool", '[{ "id": "t", "commandLine": "x" }]', ""],
  ["a schema", '{ "properties": { "id": {}, "commandLine": { "type": "string" }, "constraints": {} } }', ""],
  [
    "what a template of Batch Explorer makes tasks from, on the pool beside",
    `{ "parameters": { "p": { "type": "string" } }, "pool": { "id": "[parameters('p')]", "vmSize": "s", ${windows} }, "job": { "id": "j", "poolInfo": { "poolId": "[parameters('p')]" }, "jobReleaseTask": { "commandLine": "x" }, "taskFactory": { "type": "taskPerFile", "repeatTask": { "commandLine": "x" }, "mergeTask": { "id": "m", "commandLine": "x" } } } }`,
    "jobRelease j windows, task j windows, task m windows",
  ],
  [
    "a collection in a template of the command line's extension",
    '{ "job": { "type": "Microsoft.Batch/batchAccounts/jobs", "properties": { "id": "j", "poolInfo": { "poolId": "p" }, "taskFactory": { "type": "taskCollection", "tasks": [{ "id": "t", "commandLine": "x" }] } } } }',
    "task t unknown",
  ],
];

for (const [title, text, expected] of cases) {
  test(title, () => {
    const found = tasksIn(text).map((task) => `${task.role} ${task.name} ${task.os()}`);
    assert.equal(found.join(", "), expected);
  });
}

test("a text that the user calls a job may be a task with nothing but a command line", () => {
  const text = '{ "id": "t", "commandLine": "x" }';
  assert.deepEqual(tasksIn(text), []);
  const { found } = readSubjects(
    documentOf(text),
    recognise(documentOf(text).json.root, text, "data-plane-job"),
    options,
  );
  assert.deepEqual(
    found.filter(({ subject }) => subject.kind === "task").map(({ subject }) => subject.name),
    ["t"],
  );
});

describe("what a task answers", () => {
  test("the names of both planes, and the service's defaults in their casing", () => {
    const identity = (name: string) => `"userIdentity": { "${name}": "u", "autoUser": {} }`;
    const [start] = tasksIn(`{ "resources": [${pool(`{ "commandLine": "x", ${identity("userName")} }`)}] }`);
    const [task] = tasksIn(`{ "id": "t", "commandLine": "x", ${identity("username")} }`);
    for (const each of [start, task]) {
      assert.equal(each?.at("userIdentity.userName").text(), "u");
      assert.equal(each?.at("userIdentity.autoUser.scope").is("Pool"), "yes");
      assert.equal(each?.at("userIdentity.autoUser.scope").stated, false);
      assert.equal(each?.at("authenticationTokenSettings").state, "absent");
    }
    assert.equal(start?.at("userIdentity.autoUser.scope").text(), "Pool");
    assert.equal(task?.at("userIdentity.autoUser.scope").text(), "pool");
  });

  test("absence says something in a job's task, and nothing in the start task of an update", () => {
    const [start] = tasksIn(`{ "vmSize": "s", ${windows}, "startTask": ${setup} }`);
    assert.equal(start?.at("userIdentity").state, "unknown");
    assert.equal(tasksIn(`{ "id": "t", ${members} }`)[0]?.at("userIdentity").state, "absent");
  });

  test("whether the service printed it", () => {
    const printed = (text: string) => tasksIn(text).map(({ exported }) => exported);
    assert.deepEqual(printed(`{ "id": "t", ${members}, "executionInfo": {} }`), [true]);
    assert.deepEqual(printed(`{ "id": "t", ${members} }`), [false]);
  });

  test("that the newest version of the data plane has no task authentication tokens", () => {
    const exists = (version: string) => existsIn("task", "authenticationTokenSettings", "data-plane", version);
    assert.deepEqual([exists("2024-07-01.20.0"), exists("2025-06-01")], ["yes", "no"]);
  });
});

describe("jobs, where they set environment variables for all of their tasks", () => {
  const settings = '"commonEnvironmentSettings": [{ "name": "A", "value": "b" }]';
  const manager = '"jobManagerTask": { "id": "m", "commandLine": "x" }';
  const job = `"poolInfo": { "poolId": "p" }, ${manager}`;
  for (const [title, text, expected] of [
    ["a job", `{ "id": "j", ${job}, ${settings} }`, "j A=b"],
    ["in an example", `{ "parameters": { "job": { "id": "j", ${job}, ${settings} } } }`, "j A=b"],
    ["a job schedule", `{ "id": "s", "jobSpecification": { ${job}, ${settings} } }`, "s A=b"],
    [
      "in a template of Batch Explorer",
      `{ "parameters": {}, "job": { "id": "j", ${job}, ${settings}, "taskFactory": {} } }`,
      "j A=b",
    ],
    ["a job without them", `{ "id": "j", ${job} }`, ""],
    ["something without a pool", `{ "id": "j", ${settings} }`, ""],
  ] as const) {
    test(title, () => {
      const shown = jobsIn(text).map((each) => {
        const [first] = each.at("commonEnvironmentSettings").items().values;
        return `${each.name} ${first?.at("name").text()}=${first?.at("value").text()}`;
      });
      assert.equal(shown.join(", "), expected);
    });
  }

  test("no rule about tasks alone speaks of them", () => {
    const own = lint(request(`{ "id": "j", ${job}, ${settings} }`, [])).subjects.filter(({ kind }) => kind === "job");
    assert.deepEqual(
      own.map(({ outcomes }) => outcomes),
      [[{ rule: "environment-secret", outcome: "passed" }]],
    );
  });
});

test("what a fix writes into a start task is written as its pool spells it, in a version that has it", () => {
  const start = '{ "commandLine": "x", "containerSettings": { "imageName": "i", "registry": {} } }';
  const text = `{ "resources": [${pool(start).replace("2024-07-01", "2019-08-01")}] }`;
  const document = documentOf(text);
  const { found } = readSubjects(document, recognise(document.json.root, text), options);
  const holder = found.find(({ subject }) => subject.kind === "task")?.holder;
  assert.equal(holder?.subject.kind, "pool");
  const [task] = found.flatMap(({ subject }) => (subject.kind === "task" ? [subject] : []));
  assert.ok(task !== undefined && holder !== undefined);
  const changes = [
    set(task.at("containerSettings.workingDirectory"), "taskworkingdirectory"),
    set(task.at("containerSettings.registry.identityReference"), { resourceId: "r" }),
  ];
  const [planned, ...others] = planFix({ title: "x", safe: true, changes }, message("x", "X"), holder);
  assert.deepEqual(others, []);
  const { resources } = JSON.parse(applyEdits(text, planned?.edits[0]?.edits ?? []));
  assert.equal(resources[0].apiVersion, "2021-06-01");
  assert.deepEqual(resources[0].properties.startTask.containerSettings, {
    imageName: "i",
    registry: { identityReference: { resourceId: "r" } },
    workingDirectory: "TaskWorkingDirectory",
  });
});

test("tasks are reported only where a rule speaks of them", () => {
  const text = `{ "id": "p", "vmSize": "s", "startTask": ${setup} }`;
  const kinds = (only: readonly string[]) => lint(request(text, only)).subjects.map(({ kind }) => kind);
  assert.deepEqual(kinds(["pool-public-ip"]), ["pool"]);
  assert.deepEqual(kinds(["start-task-elevated"]), ["pool", "task"]);
});

const options = { parameterFiles: [], dataPlaneApiVersion: undefined };

function documentOf(text: string) {
  return { file: "/x/file.json", json: parseJson(text) };
}

function tasksIn(text: string): readonly Task[] {
  return subjectsIn(text).flatMap((subject) => (subject.kind === "task" ? [subject] : []));
}

function jobsIn(text: string): readonly Job[] {
  return subjectsIn(text).flatMap((subject) => (subject.kind === "job" ? [subject] : []));
}

function subjectsIn(text: string) {
  const document = documentOf(text);
  return readSubjects(document, recognise(document.json.root, text), options).found.map(({ subject }) => subject);
}

function request(text: string, onlyRules: readonly string[]): LintRequest {
  const sources = { files: new Map([["/x/file.json", text]]), folders: new Map([["/x", []]]) };
  return { file: "/x/file.json", sources, settings: { ...defaultSettings, onlyRules }, today: "2026-11-21" };
}
