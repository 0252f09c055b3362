// The bar of long work: on a terminal only, and gone afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFolder, ours, run } from "./run.ts";

const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.json`, ours("hint")]));

/** A terminal, and a clock that goes on by so many milliseconds whenever it is asked. */
function terminal(step: number, progressWidth: number | undefined = 40) {
  let now = 0;
  return {
    progressWidth,
    milliseconds: () => {
      now += step;
      return now;
    },
  };
}

test("long work shows how far it is, in one line that is erased", async (context) => {
  const folder = createFolder(context, files);
  const { errors, output } = await run(folder, ["check"], terminal(200));
  const erase = "\r\u001b[K";
  const lines = errors.split(erase);
  assert.deepEqual(lines.slice(0, 2), ["", "Checking [######                  ] 2/8"]);
  assert.equal(lines.at(-1), "");
  assert.ok(lines.every((line) => line.length < 40));
  assert.equal(output, (await run(folder, ["check"])).output);
  const japanese = await run(folder, ["check", "--locale", "ja"], terminal(200));
  assert.match(japanese.errors, /チェック中 \[#+ +\] 2\/8/);
  const narrow = await run(folder, ["check"], terminal(200, 8));
  assert.equal(narrow.errors.split(erase)[1], "2/8");
});

test("short work, a pipe and --quiet show nothing", async (context) => {
  const folder = createFolder(context, files);
  assert.equal((await run(folder, ["check"], terminal(10))).errors, "");
  assert.equal((await run(folder, ["check"], { ...terminal(200), progressWidth: undefined })).errors, "");
  assert.equal((await run(folder, ["check", "--quiet"], terminal(200))).errors, "");
});

test("fixing shows how far it is", async (context) => {
  const folder = createFolder(context, { ...files, "0.json": ours("mendable") });
  const { errors } = await run(folder, ["check", "--fix"], terminal(200));
  assert.match(errors, /Fixing \[#+ +\] 2\/8/);
});
