// What each flag of `check` does, and with which status it ends.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fakeEngine } from "./fake-engine.ts";
import { createFolder, ours, run, runJson } from "./run.ts";

const statusOf = async (folder: string, ...argv: string[]) => (await run(folder, ["check", ...argv])).status;

test("the status is 1 from the severity of --fail-on up", async (context) => {
  const severities = ["hint", "information", "warning", "error"];
  for (const [i, severity] of severities.entries()) {
    const folder = createFolder(context, { "a.json": ours(severity) });
    for (const [j, failOn] of severities.entries()) {
      assert.equal(await statusOf(folder, "--fail-on", failOn), i >= j ? 1 : 0, `${severity} with --fail-on ${failOn}`);
    }
    assert.equal(await statusOf(folder), i >= 2 ? 1 : 0, `${severity} by default`);
    assert.equal(await statusOf(folder, "--fail-on", "never"), 0);
  }
});

test("suppressed findings do not count, but are reported", async (context) => {
  const folder = createFolder(context, { "a.json": ours("accepted") });
  const { status, report } = await runJson(folder);
  assert.equal(status, 0);
  assert.deepEqual(report.findings, []);
  assert.deepEqual(
    report.suppressed.map(({ suppressed }) => suppressed),
    [{ kind: "comment", reason: "known" }],
  );
  assert.match((await run(folder, ["check"])).output, /^No findings\.\n1 finding is suppressed\.\n/);
});

test("a file with a syntax error is at least status 1, and 0 with --fail-on never", async (context) => {
  const folder = createFolder(context, { "a.json": `${ours()}\n !` });
  const { status, report } = await runJson(folder);
  assert.equal(status, 1);
  assert.deepEqual(report.errors, [{ file: "a.json", line: 2, column: 2, message: "This is broken." }]);
  assert.equal(await statusOf(folder, "--fail-on", "error"), 1);
  assert.equal(await statusOf(folder, "--fail-on", "never"), 0);
});

test("a path that is not there is status 2; the rest is reported", async (context) => {
  const folder = createFolder(context, { "a.json": ours("hint") });
  const { status, report, errors } = await runJson(folder, ["missing.json", "a.json", "--fail-on", "never"]);
  assert.equal(status, 2);
  assert.equal(errors, "missing.json: There is no such file or folder.\n");
  assert.deepEqual(report.errors, [{ file: "missing.json", message: "There is no such file or folder." }]);
  assert.equal(report.findings.length, 1);
  assert.deepEqual(report.files, { seen: 1, recognised: 1, other: 0, unreadable: 0, skipped: 0 });
});

test("no file at all is status 2", async (context) => {
  const folder = createFolder(context, { "a.txt": "x", "node_modules/x.json": "{}" });
  const { status, errors } = await run(folder, ["check"]);
  assert.equal(status, 2);
  assert.equal(errors, ".: There is no JSON file to check; skipped: 1.\n");
});

test("a rule that throws is status 2, and the report is printed", async (context) => {
  const folder = createFolder(context, { "a.json": ours("throws", "error") });
  const { status, output, errors } = await run(folder, ["check", "--fail-on", "never"]);
  assert.equal(status, 2);
  assert.match(output, /This is error\./);
  assert.equal(errors, "a.json: The rule 'fake-throws' failed, so its result is missing: Boom.\n");
});

test("an error inside is status 2 and said", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const lint = () => {
    throw new Error("Ouch.");
  };
  const { status, errors } = await run(folder, ["check"], { engine: { lint } });
  assert.equal(status, 2);
  assert.match(errors, /Something went wrong inside Batchguard: Error: Ouch\./);
});

test("--rule runs only these rules; an unknown one is status 2 with the nearest", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error", "warning", "hint") });
  const { report } = await runJson(folder, ["--rule", "fake-hint", "--rule", "fake-warning"]);
  assert.deepEqual(
    report.findings.map(({ rule }) => rule),
    ["fake-warning", "fake-hint"],
  );
  const { status, output, errors } = await run(folder, ["check", "--rule", "fake-waring"]);
  assert.deepEqual([status, output], [2, ""]);
  assert.equal(errors, "batchguard: There is no rule 'fake-waring'. Did you mean 'fake-warning'?\n");
  assert.equal(await statusOf(folder, "--rule", "suppression-unused"), 0);
});

test("--min-certainty leaves out what is less certain", async (context) => {
  const folder = createFolder(context, { "a.json": ours("possible", "default", "warning") });
  const rules = async (...argv: string[]) =>
    (await runJson(folder, argv)).report.findings.map(({ certainty }) => certainty);
  assert.deepEqual(await rules(), ["possible", "default", "certain"]);
  assert.deepEqual(await rules("--min-certainty", "default"), ["default", "certain"]);
  assert.deepEqual(await rules("--min-certainty", "certain"), ["certain"]);
});

test("--today, --profile and --data-plane-api-version reach the engine, over the project file", async (context) => {
  const project = JSON.stringify({ today: "2030-01-01", profile: "essential", dataPlaneApiVersion: "2020-01-01.1.0" });
  const folder = createFolder(context, { "a.json": ours("error"), ".batchguard.json": project });
  const nameOf = async (...argv: string[]) => (await runJson(folder, argv)).report.findings[0]?.subject.name;
  assert.equal(await nameOf(), "p 2030-01-01 essential 2020-01-01.1.0");
  assert.equal(await nameOf("--today", "2027-03-04"), "p 2027-03-04 essential 2020-01-01.1.0");
  assert.equal(await nameOf("--profile", "strict"), "p 2030-01-01 strict 2020-01-01.1.0");
  assert.equal(await nameOf("--data-plane-api-version", "2024-07-01.20.0"), "p 2030-01-01 essential 2024-07-01.20.0");
});

test("--kind takes every file for ours", async (context) => {
  const folder = createFolder(context, { "a.json": '["error"]' });
  assert.equal(await statusOf(folder), 0);
  assert.equal(await statusOf(folder, "--kind", "data-plane-pool"), 1);
});

test("--parameters gives files to all templates or to one", async (context) => {
  const folder = createFolder(context, {
    "a.json": ours("error"),
    "b.json": ours("error"),
    "p/x=y.json": "{}",
    "q.json": "{}",
  });
  const related = async (...argv: string[]) => {
    const { report } = await runJson(folder, ["a.json", "b.json", ...argv]);
    return report.findings.map((finding) => [finding.file, ...finding.related.map(({ file }) => file)]);
  };
  assert.deepEqual(await related("--parameters", "q.json"), [
    ["a.json", "q.json"],
    ["b.json", "q.json"],
  ]);
  assert.deepEqual(await related("--parameters", "b.json=q.json"), [["a.json"], ["b.json", "q.json"]]);
  assert.deepEqual(await related("--parameters", "p/x=y.json"), [
    ["a.json", "p/x=y.json"],
    ["b.json", "p/x=y.json"],
  ]);
  assert.deepEqual(await related("--parameters", "a.json=p/x=y.json"), [["a.json", "p/x=y.json"], ["b.json"]]);

  const missing = await run(folder, ["check", "a.json", "--parameters", "z.json"]);
  assert.deepEqual([missing.status, missing.errors], [2, "z.json: There is no such file or folder.\n"]);
  const unused = await run(folder, ["check", "a.json", "--parameters", "b.json=q.json"]);
  assert.equal(unused.status, 2);
  assert.match(unused.errors, /'b\.json', which is not among the files checked/);
});

test("--no-parameters reaches the engine", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const asked: boolean[] = [];
  const lint: typeof fakeEngine.lint = (request) => {
    asked.push(request.settings.findParameterFiles);
    return fakeEngine.lint(request);
  };
  await run(folder, ["check"], { engine: { lint } });
  await run(folder, ["check", "--no-parameters"], { engine: { lint } });
  assert.deepEqual(asked, [true, false]);
});

test("--output writes the report to a file and prints nothing", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  assert.deepEqual(await run(folder, ["check", "a.json", "--format", "json", "--output", "r.json"]), {
    status: 1,
    output: "",
    errors: "",
  });
  assert.equal(JSON.parse(readFileSync(join(folder, "r.json"), "utf8")).findings.length, 1);
});

test("--color says whether colours are used; by default the machine decides, and never for a file", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const isColored = async (argv: string[], colorByDefault: boolean) =>
    (await run(folder, ["check", ...argv], { colorByDefault })).output.includes("\u001b[");
  assert.equal(await isColored([], false), false);
  assert.equal(await isColored([], true), true);
  assert.equal(await isColored(["--color", "never"], true), false);
  assert.equal(await isColored(["--color", "always"], false), true);
  await run(folder, ["check", "a.json", "--output", "r.txt"], { colorByDefault: true });
  assert.ok(!readFileSync(join(folder, "r.txt"), "utf8").includes("\u001b["));
});

test("--quiet prints findings only", async (context) => {
  const folder = createFolder(context, { "a.json": ours("hint", "noted") });
  const loud = await run(folder, ["check"]);
  assert.match(loud.output, /Files: 1 seen/);
  assert.equal(loud.errors, "a.json: Mind the gap.\n");
  const quiet = await run(folder, ["check", "--quiet"]);
  assert.match(quiet.output, /This is hint/);
  assert.doesNotMatch(quiet.output, /Files:/);
  assert.equal(quiet.errors, "");
  assert.equal((await run(createFolder(context, { "b.json": "{}" }), ["check", "--quiet"])).output, "");
});

test("the summary counts each severity, in a word that has no plural too", async (context) => {
  const folder = createFolder(context, {
    "a.json": ours("error", "information", "information", "information", "hint"),
  });
  const { output } = await run(folder, ["check", "a.json"]);
  assert.match(output, /^5 findings in 1 file: 1 error, 3 information, 1 hint\.$/m);
});

test("--locale speaks Japanese in reports and complaints", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const { output, errors } = await run(folder, ["check", "a.json", "b.json", "--locale", "ja"]);
  assert.match(output, /a\.json:1:11: エラー: これはエラーです。 \[fake-error\]/);
  assert.match(output, /1 個のファイルに 1 件の検出結果: エラー 1 件。/);
  assert.equal(errors, "b.json: ファイルまたはフォルダーが見つかりません。\n");
});

test("- reads the standard input under the name of --stdin-name", async (context) => {
  const folder = createFolder(context, { "sub/.batchguard.json": '{ "profile": "strict" }', "sub/other.json": "{}" });
  const readInput = async () => ({ text: ours("error", "reads:other.json") });
  const unnamed = await runJson(folder, ["-"], { readInput });
  assert.deepEqual([unnamed.status, unnamed.report.findings[0]?.file], [1, "<stdin>"]);
  const named = await runJson(folder, ["-", "--stdin-name", "sub/a.json"], { readInput });
  assert.equal(named.report.findings[0]?.file, "sub/a.json");
  assert.equal(named.report.findings[0]?.subject.name, "p 2026-11-21 strict");
  assert.deepEqual(
    named.report.findings[0]?.related.map(({ file }) => file),
    ["sub/other.json"],
  );
  assert.ok(!existsSync(join(folder, "sub/a.json")));

  const binary = await runJson(folder, ["-"], { readInput: async () => ({ problem: "binary" }) });
  assert.equal(binary.status, 2);
  assert.deepEqual(binary.report.files, { seen: 1, recognised: 0, other: 0, unreadable: 1, skipped: 0 });
});

test("a parameter file counts as recognised if a recognised template uses it", async (context) => {
  const folder = createFolder(context, {
    "t.json": ours("reads:t.parameters.json"),
    "t.parameters.json": '["params"]',
    "u.parameters.json": '["params"]',
    "empty.json": '["batch", "empty"]',
  });
  const { report } = await runJson(folder);
  assert.deepEqual(report.files, { seen: 4, recognised: 2, other: 2, unreadable: 0, skipped: 0 });
});

test("the JSON report has the shape of the contract", async (context) => {
  const folder = createFolder(context, { "b.json": ours("possible", "error"), "a.json": "{}" });
  const { report } = await runJson(folder);
  assert.deepEqual(
    { ...report, findings: report.findings[0] },
    {
      version: 1,
      facts: "2026-11-21",
      findings: {
        file: "b.json",
        rule: "fake-possible",
        severity: "warning",
        certainty: "possible",
        message: "This is possible.",
        line: 1,
        column: 11,
        endLine: 1,
        endColumn: 21,
        subject: { kind: "pool", name: "p 2026-11-21 recommended" },
        assumptions: ["parameter 'a' is 'b'"],
        related: [],
        fixes: [],
        docs: "https://example.com/a",
        controls: ["MCSB XX-1"],
      },
      suppressed: [],
      stale: [],
      files: { seen: 2, recognised: 1, other: 1, unreadable: 0, skipped: 0 },
      subjects: {
        account: 0,
        pool: 1,
        autoPool: 0,
        task: 0,
        job: 0,
        vault: 0,
        key: 0,
        network: 0,
        endpoint: 0,
        storage: 0,
        template: 0,
      },
      errors: [],
      notes: [],
    },
  );
});
