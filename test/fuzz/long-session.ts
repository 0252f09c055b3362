// A long session over the wire with the real engine: edits, and between them requests, cancellations and changed settings.
import assert from "node:assert/strict";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { ableClient, startClient, type TestClient } from "../lsp/client.ts";
import { usedMemory } from "../support/collect-garbage.ts";
import { createRandom, type Random } from "./random.ts";
import { createRequests, type Requests } from "./requests.ts";
import { edit, newText, type OpenText, open } from "./typing.ts";

export interface SessionOptions {
  readonly seed: number;
  readonly edits: number;
  /** Told now and then how far it is. */
  readonly begin?: (edit: number) => void;
}

const uris = [
  "file:///project/main.json",
  "file:///project/main.parameters.json",
  "file:///work/pool.json",
  "untitled:Untitled-1",
] as const;
const projectFile = "file:///work/.batchguard.json";
const mostPending = 30;
const checkpoints = 20;
/** What the heap may grow by from the tenth part of the session on; the texts themselves differ by some of it. */
const mostGrowth = 16;

/**
 * Runs it, and says what was done.
 *
 * @throws AssertionError if a request stays unanswered or fails, if the texts differ, or if memory grows.
 */
export async function runSession({
  seed,
  edits,
  begin,
}: SessionOptions): Promise<{ readonly lines: readonly string[] }> {
  const random = createRandom(seed);
  const read = new Set<string>();
  const client = await startSession(read, random);
  const requests = createRequests(client, random);
  const documents = uris.map((uri): OpenText => ({ uri, text: newText(random), version: 1 }));
  for (const document of documents) await open(client, document);
  const heap: number[] = [];
  let done = 0;
  try {
    for (let part = 1; part <= checkpoints; part++) {
      while (done < (edits * part) / checkpoints) {
        const document = random.pick(documents as [OpenText, ...OpenText[]]);
        done += await edit(client, document, random);
        await disturb(client, document, random);
        if (random.oneIn(2)) requests.send(document);
        if (requests.pending() >= mostPending) await requests.settle();
        if (random.oneIn(20)) begin?.(done);
      }
      await requests.settle();
      await assertSameTexts(client, documents, read);
      if (part === 2 || part === checkpoints / 2 || part === checkpoints) heap.push(heapAfterCollection());
    }
  } finally {
    client.end();
  }
  assertNoTrouble(client, requests);
  const [early = 0, , last = 0] = heap;
  assert.ok(last - early < mostGrowth, `the heap grows from ${early} to ${last} MB`);
  const memory = `heap at 10 %, 50 %, 100 %: ${heap.join(", ")} MB`;
  return { lines: [`session: ${done} edits, ${requests.summary()}, ${checkpoints} times the same texts, ${memory}`] };
}

/** A client that reads files, and an engine that tells which texts it is asked about. */
async function startSession(read: Set<string>, random: Random): Promise<TestClient> {
  const { engine, ...runtime } = createServerRuntime();
  const mayConcern: typeof engine.mayConcern = (text, file) => {
    read.add(text);
    return engine.mayConcern(text, file);
  };
  const client = await startClient({
    folders: ["file:///work"],
    capabilities: { ...ableClient, textDocument: { ...ableClient.textDocument, codeLens: {}, completion: {} } },
    initializationOptions: { files: true },
    runtime: { ...runtime, engine: { ...engine, mayConcern } },
  });
  client.connection.onRequest("batchguard/readFile", ({ uri }) => {
    if (uri !== projectFile) return random.oneIn(2) ? null : { text: newText(random) };
    return random.oneIn(3) ? null : { text: random.pick(['{"profile": "strict"}', '{"rules": 7}', "{", ""]) };
  });
  client.connection.onRequest("batchguard/listFolder", () => ({
    names: random.oneIn(2)
      ? ["main.json", "main.parameters.json"]
      : ["main.parameters.a.json", "main.parameters.b.json"],
  }));
  return client;
}

/** What happens around a document while it is written. */
async function disturb(client: TestClient, document: OpenText, random: Random): Promise<void> {
  const { connection } = client;
  if (random.oneIn(60)) {
    client.configuration = random.pick([
      null,
      {},
      { profile: "strict" },
      { profile: 3 },
      { rules: { "pool-public-ip": "off" } },
    ]);
    await connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { batchguard: client.configuration },
    });
  }
  if (random.oneIn(60)) {
    const changes = [{ uri: random.pick([projectFile, ...uris]), type: random.pick([1, 2, 3]) }];
    await connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  }
  if (random.oneIn(150)) {
    await client.close(document.uri);
    document.version = 1;
    if (random.oneIn(2)) document.text = newText(random);
    await open(client, document);
  }
}

/** With everything forgotten the server reads each document anew: what it reads must be what the client has. */
async function assertSameTexts(client: TestClient, documents: readonly OpenText[], read: Set<string>): Promise<void> {
  read.clear();
  client.configuration = null;
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  for (const { uri } of documents) await client.pull(uri);
  for (const { uri, text } of documents) assert.ok(read.has(text), `the server has another text of ${uri}`);
  read.clear();
}

function assertNoTrouble(client: TestClient, requests: Requests): void {
  assert.deepEqual(requests.failures(), []);
  assert.deepEqual(
    client.log.filter((line) => /failed on|^\s+at /m.test(line)),
    [],
    "the server has logged that something broke",
  );
}

/** In megabytes. */
function heapAfterCollection(): number {
  return Math.round(usedMemory() / 2 ** 20);
}
