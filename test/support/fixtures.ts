// The fixtures of all rules, by rule id.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Fixture, parseFixture } from "./fixture.ts";

const folder = path.resolve(import.meta.dirname, "../rules");

/** The ids of the rules that have a fixture, sorted. */
export function fixtureIds(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonc"))
    .map((name) => name.slice(0, -".jsonc".length))
    .sort();
}

export function readFixture(rule: string): Fixture {
  try {
    return parseFixture(readFileSync(fixtureFile(rule), "utf8"));
  } catch (error) {
    throw new Error(`test/rules/${rule}.jsonc: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function writeFixture(rule: string, text: string): void {
  writeFileSync(fixtureFile(rule), text);
}

function fixtureFile(rule: string): string {
  return path.join(folder, `${rule}.jsonc`);
}
