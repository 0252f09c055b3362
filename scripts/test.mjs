// Builds and packages, then runs every test in one run with one summary, whose status is the exit status.
//
//   npm test                        everything
//   npm test -- test/arm/*.test.ts  the named files; --test-name-pattern and Node's other test options work as well
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

const given = process.argv.slice(2);
const namesFiles = given.some((argument) => !argument.startsWith("-"));

const folder = mkdtempSync(join(tmpdir(), "batchguard-test-"));
const shares = join(folder, "shares.txt");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

run("npm", ["run", "--silent", "package"]);
run(process.execPath, [
  "--test",
  "--test-reporter=spec",
  "--test-reporter-destination=stdout",
  "--test-reporter=./scripts/test-shares.mjs",
  `--test-reporter-destination=${shares}`,
  // Node's default leaves one core idle, which is half of a machine with two.
  `--test-concurrency=${availableParallelism()}`,
  // Nothing here takes a tenth of it: a test that hangs fails, and does not keep the others waiting.
  "--test-timeout=600000",
  ...given,
  ...(namesFiles ? [] : ["test/**/*.test.ts"]),
]);

console.log(readFileSync(shares, "utf8").trim());

/** Runs a program with this console; if it fails, its status is ours. */
function run(program, parameters) {
  const start = performance.now();
  const { status, error } = spawnSync(program, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  console.log(`${parameters.includes("--test") ? "Tests" : "Build and package"}: ${seconds(start)} s`);
  if (error !== undefined || status !== 0) {
    console.error(error ?? "");
    process.exit(status || 1);
  }
}

function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
