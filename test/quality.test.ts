// Types and lint as tests, so that one run and one summary say everything.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import test from "node:test";

const root = path.resolve(import.meta.dirname, "..");

/** Runs a program of node_modules/.bin and expects success; what it prints is the message of a failure. */
function succeeds(program: string, ...parameters: string[]): void {
  const file = path.join(root, "node_modules/.bin", program);
  const options = { cwd: root, encoding: "utf8", shell: process.platform === "win32" } as const;
  const { status, stdout, stderr, error } = spawnSync(file, parameters, options);
  assert.equal(status, 0, error?.message ?? `${stdout}${stderr}`);
}

test("types: tsc -b finds nothing", () => succeeds("tsc", "-b"));

test("lint: biome ci finds nothing", () => succeeds("biome", "ci", "--colors=off"));
