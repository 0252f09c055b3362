// Where the server reads files: open documents first, then the client, else the host inside the open folders only.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as clientNames from "../../client/src/protocol.ts";
import { createLocalFiles } from "../../server/src/hosts/node-local-files.ts";
import { keyOf, uriOf } from "../../server/src/lsp/file-keys.ts";
import * as serverNames from "../../server/src/lsp/protocol.ts";
import { startClient } from "./client.ts";

describe("keys of files", () => {
  test("are URIs with a plain path, and lead back", () => {
    assert.equal(keyOf("file:///c%3A/a%20b/%C3%BC%23.json"), "file:///c:/a b/ü#.json");
    assert.equal(uriOf("file:///c:/a b/ü#.json"), "file:///c%3A/a%20b/%C3%BC%23.json");
    assert.equal(uriOf("vscode-vfs://github/o/r/x y.json"), "vscode-vfs://github/o/r/x%20y.json");
    assert.equal(keyOf("untitled:Untitled-1"), "untitled:Untitled-1");
  });

  test("exist for every URI", () => {
    for (const uri of ["git:/a.json?{%22ref%22:1}", "file:///100%/x.json", "", "x", "file:///\ud800"]) {
      assert.equal(typeof uriOf(keyOf(uri)), "string");
    }
    assert.equal(keyOf("git:/a%20.json?b"), "git:/a%20.json?b");
  });
});

describe("files through the client", () => {
  test("have the names that the client answers to", () => {
    assert.equal(serverNames.readFileRequest, clientNames.readFileRequest);
    assert.equal(serverNames.listFolderRequest, clientNames.listFolderRequest);
    assert.equal(serverNames.selectPlaceholderCommand, clientNames.selectPlaceholderCommand);
  });

  test("are asked for by URI, unless they are open", async (t) => {
    const client = await startClient({ initializationOptions: { files: true } });
    t.after(() => client.end());
    const asked: string[] = [];
    const answer = (name: string) =>
      client.connection.onRequest(name, ({ uri }) => {
        asked.push(`${name} ${uri}`);
        return null;
      });
    answer("batchguard/readFile");
    answer("batchguard/listFolder");
    const uri = "file:///my%20work/pool.json";
    await client.open(uri, "Batch old");
    await client.pull(uri);
    assert.deepEqual(asked.sort(), [
      "batchguard/listFolder file:///my%20work",
      "batchguard/readFile file:///my%20work/.batchguard.json",
      "batchguard/readFile file:///my%20work/parameters.json",
    ]);
    asked.length = 0;
    await client.open("file:///my work/parameters.json", "old");
    const [diagnostic] = await client.diagnostics(uri);
    assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, "file:///my work/parameters.json");
    assert.deepEqual(asked, ["batchguard/listFolder file:///my%20work"]);
  });

  test("are not asked for from a client that did not offer it", async (t) => {
    const folders: (readonly string[])[] = [];
    const filesIn = (open: () => readonly string[]) => ({
      async read(file: string) {
        folders.push(open());
        return file.endsWith("parameters.json") ? "old" : null;
      },
      list: async () => null,
    });
    const client = await startClient({ folders: ["file:///a/", "file:///w%20k"], runtime: { filesIn } });
    t.after(() => client.end());
    await client.open("file:///a/pool.json", "Batch old");
    const [diagnostic] = await client.diagnostics("file:///a/pool.json");
    assert.equal(diagnostic?.relatedInformation?.length, 1);
    assert.deepEqual(folders[0], ["file:///a", "file:///w k"]);
    const event = { added: [{ uri: "file:///b", name: "b" }], removed: [{ uri: "file:///a/", name: "a" }] };
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await client.pull("file:///a/pool.json");
    assert.deepEqual(folders.at(-1), ["file:///w k", "file:///b"]);
  });
});

describe("files of the host", () => {
  test("are read inside the open folders, wherever links lead", async (t) => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "batchguard-")));
    t.after(() => rmSync(root, { recursive: true }));
    const work = join(root, "my work");
    mkdirSync(join(work, "inner"), { recursive: true });
    mkdirSync(join(root, "secret"));
    writeFileSync(join(root, "secret", "s.json"), "secret");
    writeFileSync(join(work, "a b.json"), "\uFEFFtext");
    symlinkSync(join(root, "secret"), join(work, "out"));
    symlinkSync(join(root, "secret", "s.json"), join(work, "link.json"));
    symlinkSync(join(work, "a b.json"), join(work, "inner", "link.json"));
    const key = (...names: string[]) => keyOf(pathToFileURL(join(root, ...names)).href);
    const files = createLocalFiles(() => [key("my work")]);

    assert.equal(await files.read(key("my work", "a b.json")), "text");
    assert.equal(await files.read(key("my work", "inner", "link.json")), "text");
    assert.deepEqual((await files.list(key("my work")))?.toSorted(), ["a b.json", "link.json", "out"]);
    assert.deepEqual(await files.list(key("my work", "inner")), ["link.json"]);

    for (const file of [
      key("my work", "missing.json"),
      key("my work", "link.json"),
      key("my work", "out", "s.json"),
      key("secret", "s.json"),
      `${key("my work")}/../secret/s.json`,
      `${key("my work")}/inner`,
      "untitled:Untitled-1",
      "vscode-vfs://github/a.json",
      "file://host/share/a.json",
    ]) {
      assert.equal(await files.read(file), null, file);
    }
    for (const folder of [
      key(),
      key("secret"),
      key("my work", "out"),
      `${key("my work")}/..`,
      key("my work", "none"),
    ]) {
      assert.equal(await files.list(folder), null, folder);
    }
    assert.equal(await createLocalFiles(() => []).read(key("my work", "a b.json")), null);
  });
});
