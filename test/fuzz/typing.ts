// The documents of a long session as its client has them: random edits of theirs, and the notifications that tell of them.
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createLineIndex, type Position } from "../../server/src/text/line-index.ts";
import type { TestClient } from "../lsp/client.ts";
import { seedTexts } from "./mutated-texts.ts";
import type { Random } from "./random.ts";

export interface OpenText {
  readonly uri: string;
  text: string;
  version: number;
}

/** What is easily miscounted, or means something in the middle of a document. */
const pieces = [
  ...["a", "ü", "😀", "\ud83d", "\ude00", "e\u0301", "\t", " ", "0", "null"],
  ...["\n", "\r\n", "\r", "\u2028", "\n\n", "\ufeff", "\u0000"],
  ...['"', ",", ":", "{", "}", "[", "]", "\\", "/*", "*/", "//", '"x": [1],', "\"[parameters('a')]\""],
  ...["// batchguard-disable-next-line\n", '"copy": {"name": "c", "count": 2},', '"vmSize": "x",'],
] as const;
const longestText = 24_000;

export function newText(random: Random): string {
  const text = seedTexts[random.below(seedTexts.length)] ?? "";
  return random.oneIn(4) ? text.replaceAll("\n", "\r\n") : text;
}

export async function open(client: TestClient, document: OpenText): Promise<void> {
  await client.open(document.uri, document.text, document.version);
}

/** Sends a few edits in one notification; now and then the document starts anew. Returns their number. */
export async function edit(client: TestClient, document: OpenText, random: Random): Promise<number> {
  document.version++;
  if (document.text.length > longestText || random.oneIn(120)) {
    document.text = newText(random);
    await client.change(document.uri, document.version, document.text);
    return 1;
  }
  const contentChanges = Array.from({ length: 1 + random.below(4) }, () => changeOf(document, random));
  const { uri, version } = document;
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges,
  });
  return contentChanges.length;
}

/** Changes the text here, and says how for there. */
function changeOf(document: OpenText, random: Random) {
  const start = offsetIn(document.text, random.below(document.text.length + 1));
  const length = random.oneIn(2) ? 0 : random.below(12);
  const end = Math.max(start, offsetIn(document.text, start + length));
  const newText = random.oneIn(3) ? "" : random.pick(pieces);
  const range = { start: positionIn(document.text, start), end: positionIn(document.text, end) };
  document.text = applyEdits(document.text, [{ span: { start, end }, newText }]);
  return { range, text: newText };
}

/** In a file a byte order mark is no column; in what a client sends it is a character like any other. */
export function positionIn(text: string, offset: number): Position {
  return createLineIndex(text.replace(/^\ufeff/, " ")).position(offset);
}

/** Never between the two characters of a line break, where no position leads. */
function offsetIn(text: string, offset: number): number {
  const clamped = Math.min(offset, text.length);
  return text[clamped - 1] === "\r" && text[clamped] === "\n" ? clamped - 1 : clamped;
}
