// Binary patches of contents of all lengths are taken by git.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderBinaryPatch } from "../../server/src/hosts/node-binary-patch.ts";
import { createFolder } from "./run.ts";

/** Bytes that don't compress, always the same ones. */
function bytesOf(seed: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    createHash("sha256").update(`${seed} ${i}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

test("git applies binary patches of contents of all lengths", (context) => {
  const lengths = [...Array.from({ length: 120 }, (_, i) => i + 1), 4000];
  const before = (length: number) => bytesOf("before", length);
  const after = (length: number) => bytesOf("after", 121 - Math.min(length, 120));
  const files = Object.fromEntries(lengths.map((length) => [`${length}.bin`, before(length)]));
  const folder = createFolder(context, files);
  const patches = lengths.map(
    (length) => `diff --git a/${length}.bin b/${length}.bin\n${renderBinaryPatch(before(length), after(length))}`,
  );
  spawnSync("git", ["init", "-q"], { cwd: folder });
  const git = (...argv: string[]) => spawnSync("git", argv, { cwd: folder, input: patches.join(""), encoding: "utf8" });
  assert.deepEqual([git("apply").stderr, git("apply", "--check").status], ["", 1]);
  for (const length of lengths) assert.deepEqual(readFileSync(join(folder, `${length}.bin`)), after(length));
  assert.deepEqual(git("apply", "--reverse").stderr, "");
  for (const length of lengths) assert.deepEqual(readFileSync(join(folder, `${length}.bin`)), before(length));
});
