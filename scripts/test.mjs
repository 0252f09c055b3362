// Builds and packages, then runs every test in one run with one summary, whose status is the exit status.
//
//   npm test                        everything
//   npm test -- test/arm/*.test.ts  the named files; --test-name-pattern and Node's other test options work as well
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { run as runTests } from "node:test";
import { spec } from "node:test/reporters";

// Node's default leaves one core idle, which is half of a machine with two.
const concurrency = availableParallelism();
// Nothing here takes a tenth of it: a test that hangs fails.
const timeout = "--test-timeout=600000";
const given = process.argv.slice(2);

run("npm", ["run", "--silent", "package"], "Build and package");
if (given.length === 0) await runAll();
else runGiven();

/** All files, those first that wait for a real VS Code: what is left to the end should not be what takes longest. */
async function runAll() {
  const start = performance.now();
  const isLong = (file) => file.includes(path.join("test", "vscode"));
  const files = globSync("test/**/*.test.ts").map((file) => path.resolve(file));
  const inOrder = [...files.filter(isLong).sort(), ...files.filter((file) => !isLong(file)).sort()];
  const tests = runTests({ files: inOrder, concurrency, execArgv: [timeout] });
  tests.on("test:fail", () => {
    process.exitCode = 1;
  });
  for await (const text of tests.compose(spec)) process.stdout.write(text);
  tell("Tests", start);
}

function runGiven() {
  const namesFiles = given.some((argument) => !argument.startsWith("-"));
  const options = ["--test-reporter=spec", `--test-concurrency=${concurrency}`, timeout];
  const files = namesFiles ? [] : ["test/**/*.test.ts"];
  run(process.execPath, ["--test", ...options, ...given, ...files], "Tests");
}

/** Runs a program with this console; if it fails, its status is ours. */
function run(program, parameters, name) {
  const start = performance.now();
  const { status, error } = spawnSync(program, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  tell(name, start);
  if (error !== undefined || status !== 0) {
    console.error(error ?? "");
    process.exit(status || 1);
  }
}

function tell(name, start) {
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
