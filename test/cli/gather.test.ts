// Reading what a lint asks for, from hosts that answer at once and from those that take their time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gather } from "../../server/src/hosts/gather.ts";
import type { LintRequest, Wanted } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

const request: LintRequest = {
  file: "0",
  sources: { files: new Map([["0", "1"]]), folders: new Map() },
  settings: defaultSettings,
  today: "2026-11-21",
};

/** Each file names the next one, and a folder of the same name. */
function wanted({ sources }: LintRequest): Wanted {
  const next = [...sources.files.values()].filter((text) => text !== null);
  return {
    files: next.filter((name) => !sources.files.has(name)),
    folders: next.filter((name) => !sources.folders.has(name)),
  };
}

test("what is wanted is read until nothing new is wanted, and nothing twice", async () => {
  for (const answer of [<T>(value: T) => value, <T>(value: T) => Promise.resolve(value)]) {
    const read: string[] = [];
    const host = {
      read: (file: string) => {
        read.push(file);
        return answer(file === "3" ? null : String(Number(file) + 1));
      },
      list: (folder: string) => answer(folder === "2" ? null : [`in ${folder}`]),
    };
    const { sources } = await gather(request, host, wanted);
    assert.deepEqual(read, ["1", "2", "3"]);
    assert.deepEqual(
      [...sources.files],
      [
        ["0", "1"],
        ["1", "2"],
        ["2", "3"],
        ["3", null],
      ],
    );
    assert.deepEqual(
      [...sources.folders],
      [
        ["1", ["in 1"]],
        ["2", null],
        ["3", ["in 3"]],
      ],
    );
  }
});

test("a chain without an end is followed five steps", async () => {
  const host = { read: (file: string) => String(Number(file) + 1), list: () => [] };
  const { sources } = await gather(request, host, wanted);
  assert.deepEqual([...sources.files.keys()], ["0", "1", "2", "3", "4", "5"]);
});

test("a request that wants nothing is returned as it is", async () => {
  const host = { read: () => assert.fail(), list: () => assert.fail() };
  assert.equal(await gather(request, host, () => ({ files: [], folders: [] })), request);
});
