// The server's text equals the client's, whatever is typed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import { startClient } from "./client.ts";
import { hashOf } from "./fake-engine.ts";
import "../support/seed.ts";

const uri = "untitled:Untitled-1";
const marker = "Batch hash ";

/** Pieces of text that are easily miscounted. */
const pieces = [
  "a",
  "ü",
  "😀",
  "\ud83d",
  "\ude00",
  "\n",
  "\r\n",
  "\r",
  "\u2028",
  '"x": [1],',
  "\t",
  "\n\n\n",
  "e\u0301",
  "",
];

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 24 })),
  text: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join("")),
});

describe("the server's text", () => {
  test("equals the client's after each of many batches of random edits", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    let text = marker;
    let version = 1;
    await client.open(uri, text, version);
    const batches = fc.sample(fc.array(edit, { minLength: 50, maxLength: 50 }), { numRuns: 2000, seed: 42 });
    let edits = 0;
    for (const [index, batch] of batches.entries()) {
      const contentChanges = batch.map((each) => {
        const change = toChange(text, each);
        text = change.after;
        return { range: change.range, text: each.text };
      });
      edits += batch.length;
      version++;
      await client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      });
      if (index % 10 === 0) await assertSame(text);
    }
    await assertSame(text);
    assert.ok(edits === 100_000, `${edits} edits`);

    async function assertSame(expected: string): Promise<void> {
      const [diagnostic] = await client.diagnostics(uri);
      assert.equal(diagnostic?.message, hashOf(expected));
    }
  });

  test("equals the client's after a replacement of the whole, and after closing and opening again", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    const messages = async () => (await client.diagnostics(uri)).map(({ message }) => message);
    await client.open(uri, `${marker}1`);
    assert.deepEqual(await messages(), [hashOf(`${marker}1`)]);
    await client.change(uri, 2, `${marker}2\r\n`);
    assert.deepEqual(await messages(), [hashOf(`${marker}2\r\n`)]);
    await client.close(uri);
    await client.open(uri, `${marker}3`, 2);
    assert.deepEqual(await messages(), [hashOf(`${marker}3`)]);
  });
});

/** Edits go behind the marker, and never between the two characters of a line break, where no position leads. */
function toChange(text: string, { at, length, text: newText }: Edit) {
  const inText = (offset: number) => {
    const clamped = Math.min(Math.max(offset, marker.length), text.length);
    return text[clamped - 1] === "\r" && text[clamped] === "\n" ? clamped - 1 : clamped;
  };
  const start = inText(marker.length + Math.floor(at * (text.length - marker.length + 1)));
  const end = Math.max(start, inText(start + length));
  const { position } = createLineIndex(text);
  return {
    range: { start: position(start), end: position(end) },
    after: applyEdits(text, [{ span: { start, end }, newText }]),
  };
}
