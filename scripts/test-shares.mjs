// A reporter for Node's test runner: which share of the time of all test files each part of them takes, in one line.
import { basename, dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

const tests = fileURLToPath(new URL("../test/", import.meta.url));

/** Parts are the folders of tests, and the files beside them; the longest first. */
export default async function* testShares(events) {
  const times = new Map();
  for await (const { type, data } of events) {
    // A file is reported as a test that no file began; its time is that of its process.
    if (type !== "test:complete" || data.nesting > 0 || data.entryFile !== undefined || data.file === undefined)
      continue;
    const part = partOf(data.file);
    times.set(part, (times.get(part) ?? 0) + data.details.duration_ms);
  }
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  const shares = [...times].sort(([, a], [, b]) => b - a).map(([part, time]) => `${part} ${percent(time / whole)}`);
  yield `Shares: ${shares.join(", ")}\n`;
}

function partOf(file) {
  const [folder] = relative(tests, dirname(file)).split(/[\\/]/);
  return folder === "" ? basename(file, ".test.ts") : folder;
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
