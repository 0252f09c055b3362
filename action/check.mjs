// The script of the GitHub Action: checks once for each report that is wanted, and ends with the status of the first.
//
// What action.yml calls inputs comes in variables BATCHGUARD_…; what GitHub gives, in its own. Without any of them it
// checks the working directory, so it can be tried anywhere: node action/check.mjs
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

const program = join(import.meta.dirname, "../dist/cli.js");
const { env } = process;

process.exitCode = existsSync(program) ? runAction() : complainOfMissingProgram();

function complainOfMissingProgram() {
  console.error(
    "::error::dist/cli.js is missing. Use a release of this action, or run 'npm ci && npm run build' first.",
  );
  return 2;
}

function runAction() {
  const sarifFile = resolve(env.BATCHGUARD_SARIF_FILE || "batchguard.sarif");
  rmSync(sarifFile, { force: true });
  const status = check("sarif", ["--output", sarifFile]);
  // What cannot be trusted, such as a report of wrong usage, is not there.
  if (existsSync(sarifFile)) dropSuppressed(sarifFile);
  if (existsSync(sarifFile)) tellGitHub("sarif-file", relative(env.GITHUB_WORKSPACE || ".", sarifFile));
  tellGitHub("exit-status", String(status));
  if (existsSync(sarifFile)) {
    // The standard error says the same each time.
    if (isOn(env.BATCHGUARD_ANNOTATIONS)) check("github", [], "ignore");
    if (isOn(env.BATCHGUARD_SUMMARY) && env.GITHUB_STEP_SUMMARY) addSummary(env.GITHUB_STEP_SUMMARY);
  }
  return status;
}

/** Code scanning takes no notice of suppressions, so that what is accepted would be an alert. */
function dropSuppressed(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const run of report.runs) run.results = run.results.filter(({ suppressions }) => !(suppressions?.length > 0));
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

/** Runs `batchguard check` for one report; answers with its exit status. */
function check(format, more, stderr = "inherit") {
  const argv = ["check", ...linesOf(env.BATCHGUARD_ARGUMENTS), "--format", format, ...more];
  if (env.BATCHGUARD_FAIL_ON) argv.push("--fail-on", env.BATCHGUARD_FAIL_ON);
  if (env.BATCHGUARD_LOCALE) argv.push("--locale", env.BATCHGUARD_LOCALE);
  // Behind `--` a path that looks like a flag is a path.
  const paths = linesOf(env.BATCHGUARD_PATHS);
  if (paths.length > 0) argv.push("--", ...paths);
  const { status, error } = spawnSync(process.execPath, [program, ...argv], { stdio: ["ignore", "inherit", stderr] });
  if (error !== undefined) console.error(`::error::${error.message}`);
  return status ?? 2;
}

function addSummary(summary) {
  const folder = mkdtempSync(join(tmpdir(), "batchguard-"));
  const file = join(folder, "summary.md");
  check("markdown", ["--output", file], "ignore");
  if (existsSync(file)) appendFileSync(summary, readFileSync(file));
  rmSync(folder, { recursive: true });
}

/** Names and paths with line breaks would be other outputs. */
function tellGitHub(name, value) {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value.replaceAll(/[\r\n]/g, " ")}\n`);
}

function linesOf(text = "") {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

function isOn(value = "true") {
  return value === "true";
}
