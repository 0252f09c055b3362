// The GitHub Action and the hooks for pre-commit, run here as they run there, over the bundle.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type TestContext, test } from "node:test";

const root = resolve(import.meta.dirname, "..");
const action = readFileSync(join(root, "action.yml"), "utf8");

/** A checkout with one bad template, and one file each for what GitHub reads afterwards. */
function createCheckout(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "batchguard-action-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "sub"));
  copyFileSync(join(root, "samples/insecure/azuredeploy.json"), join(folder, "sub/azuredeploy.json"));
  for (const name of ["output", "summary"]) writeFileSync(join(folder, name), "");
  return folder;
}

function runAction(folder: string, inputs: Readonly<Record<string, string>>, cwd = folder) {
  const github = { GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary" };
  const files = Object.fromEntries(Object.entries(github).map(([name, file]) => [name, join(folder, file)]));
  const env = { ...process.env, ...files, GITHUB_WORKSPACE: folder, ...inputs };
  const program = join(root, "action/check.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd, env, encoding: "utf8" });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { status, stdout, stderr, outputs: read("output"), summary: read("summary") };
}

test("the action writes SARIF, annotations and a summary, and fails the job", (context) => {
  const folder = createCheckout(context);
  const { status, stdout, stderr, outputs, summary } = runAction(folder, {});
  assert.equal(status, 1, stderr);
  assert.equal(outputs, "sarif-file=batchguard.sarif\nexit-status=1\n");
  const { version, runs } = JSON.parse(readFileSync(join(folder, "batchguard.sarif"), "utf8"));
  assert.deepEqual([version, runs.length], ["2.1.0", 1]);
  assert.ok(runs[0].results.length > 5);
  assert.match(stdout, /^::(?:error|warning|notice) .*file=sub\/azuredeploy\.json/m);
  assert.match(summary.replaceAll("\\", ""), /\[account-public-network-access\]/);
});

test("what is accepted in the file is no alert", (context) => {
  const folder = createCheckout(context);
  const file = join(folder, "sub/azuredeploy.json");
  const alerts = () => {
    runAction(folder, {});
    return JSON.parse(readFileSync(join(folder, "batchguard.sarif"), "utf8")).runs[0].results.length;
  };
  assert.notEqual(alerts(), 0);
  writeFileSync(file, `// batchguard-disable-file *: tried out only\n${readFileSync(file, "utf8")}`);
  assert.equal(alerts(), 0);
});

test("the inputs of the action do what they say", (context) => {
  const folder = createCheckout(context);
  const { status, stdout, outputs, summary } = runAction(
    folder,
    {
      BATCHGUARD_PATHS: "azuredeploy.json\n\n",
      BATCHGUARD_ARGUMENTS: "--rule\naccount-public-network-access\n",
      BATCHGUARD_FAIL_ON: "never",
      BATCHGUARD_SARIF_FILE: "a report.sarif",
      BATCHGUARD_ANNOTATIONS: "false",
      BATCHGUARD_SUMMARY: "false",
      BATCHGUARD_LOCALE: "ja",
    },
    join(folder, "sub"),
  );
  assert.deepEqual([status, stdout, summary], [0, "", ""]);
  assert.equal(outputs.replaceAll("\\", "/"), "sarif-file=sub/a report.sarif\nexit-status=0\n");
  const { runs } = JSON.parse(readFileSync(join(folder, "sub/a report.sarif"), "utf8"));
  assert.match(runs[0].results[0].message.text, /[ぁ-ん]/);
});

test("wrong usage fails the job without a report, and a path is never a flag or a command", (context) => {
  const folder = createCheckout(context);
  // The report of an earlier run is not the report of this one.
  writeFileSync(join(folder, "batchguard.sarif"), "{}");
  const wrong = runAction(folder, { BATCHGUARD_ARGUMENTS: "--no-such-flag" });
  assert.deepEqual([wrong.status, wrong.outputs, wrong.stdout], [2, "exit-status=2\n", ""]);
  assert.match(wrong.stderr, /There is no option '--no-such-flag'\./);
  const before = readFileSync(join(folder, "sub/azuredeploy.json"));
  const strange = runAction(folder, { BATCHGUARD_PATHS: "--fix\n$(touch made)\n; touch made" });
  assert.equal(strange.status, 2);
  assert.match(strange.stderr, /^--fix: There is no such file or folder\.$/m);
  assert.deepEqual(readFileSync(join(folder, "sub/azuredeploy.json")), before);
  assert.ok(!existsSync(join(folder, "made")));
});

test("action.yml hands every input to the script or to the upload, and puts none into a command", () => {
  const declared = [...(action.split("\noutputs:")[0] ?? "").matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);
  const used = [...action.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), [...declared].sort());
  const given = [...action.matchAll(/^ {8}(BATCHGUARD_[A-Z_]+):/gm)].map(([, name]) => name);
  const read = readFileSync(join(root, "action/check.mjs"), "utf8").matchAll(/env\.(BATCHGUARD_[A-Z_]+)/g);
  assert.deepEqual([...new Set([...read].map(([, name]) => name))].sort(), [...given].sort());
  const guide = readFileSync(join(root, "docs/ci.md"), "utf8");
  for (const name of declared)
    assert.match(guide, new RegExp(`^\\|.*\`${name}\`.*\\|$`, "m"), `docs/ci.md tells of ${name}`);
  for (const [, command] of action.matchAll(/^ *run: (.*)$/gm)) assert.doesNotMatch(command ?? "", /\$\{\{/);
});

test("the hooks run the command line over the files of a commit", { skip: process.platform === "win32" }, (context) => {
  const folder = createCheckout(context);
  const hooks = readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8");
  const entries = [...hooks.matchAll(/^ {2}entry: (\S+) (.*)$/gm)];
  assert.equal(entries.length, 2);
  for (const [, program = "", argument = ""] of entries) {
    assert.ok((statSync(join(root, program)).mode & 0o111) !== 0, `${program} can be executed`);
    const argv = [argument, "sub/azuredeploy.json"];
    const { status, stdout } = spawnSync(join(root, program), argv, { cwd: folder, encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(stdout, /\[account-public-network-access\]/);
  }
});
