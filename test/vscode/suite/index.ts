// The suite's entry inside VS Code: runs every test, or those of the suites that VSCODE_SUITE names (with commas between),
// and writes one line of JSON for each to VSCODE_TEST_REPORT.
import { appendFileSync } from "node:fs";
import Mocha from "mocha";
import { suites, windowSuites } from "./suites.ts";

/** One test's result, as the runner outside reads it. */
export interface Row {
  readonly title: string;
  readonly state: "passed" | "failed" | "pending";
  readonly milliseconds: number;
  readonly error?: string;
}

/** What VS Code calls; it rejects if a test failed or none ran. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "tdd", color: false, timeout: 30_000 });
  for (const [file, define] of chosenSuites()) {
    // The functions `suite` and `test` exist only between these two events.
    mocha.suite.emit("pre-require", globalThis, file, mocha);
    define();
    mocha.suite.emit("post-require", globalThis, file, mocha);
  }
  let passed = 0;
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => {
      passed++;
      report({ title: test.fullTitle(), state: "passed", milliseconds: test.duration ?? 0 });
    });
    runner.on("pending", (test) => report({ title: test.fullTitle(), state: "pending", milliseconds: 0 }));
    runner.on("fail", (test, error: Error) =>
      report({
        title: test.fullTitle(),
        state: "failed",
        milliseconds: test.duration ?? 0,
        error: error.stack ?? String(error),
      }),
    );
  });
  if (failures > 0) {
    throw new Error(`${failures} of the tests failed.`);
  }
  if (passed === 0) {
    throw new Error("No test ran.");
  }
}

/** @throws {Error} if VSCODE_SUITE names a suite that there isn't. */
function chosenSuites(): readonly (readonly [string, () => void])[] {
  const names = process.env.VSCODE_SUITE?.split(",") ?? Object.keys(suites);
  return names.map((name) => {
    const known = { ...suites, ...windowSuites };
    const define = known[name];
    if (define === undefined) throw new Error(`There is no suite '${name}', only ${Object.keys(known).join(", ")}.`);
    return [name, define];
  });
}

function report(row: Row): void {
  const file = process.env.VSCODE_TEST_REPORT;
  if (file === undefined) {
    console.log(row);
  } else {
    appendFileSync(file, `${JSON.stringify(row)}\n`);
  }
}
