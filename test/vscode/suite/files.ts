// What the client reads for the server, and what it refuses to read.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Uri, WorkspaceEdit, workspace } from "vscode";
import type { ResolveLinks } from "../../../client/src/allowed-area.ts";
import { listFolder, readFile } from "../../../client/src/read-files.ts";
import { closeAll, open, workspaceFile } from "./support.ts";

const onDesktop: ResolveLinks = async (uri) => Uri.file(await realpath(uri.fsPath));

export function filesSuite(): void {
  suite("files for the server", () => {
    let outside: string;
    let outsideFile: string;

    suiteSetup(() => {
      outside = mkdtempSync(path.join(tmpdir(), "outside-"));
      outsideFile = path.join(outside, "outside.json");
      writeFileSync(outsideFile, "{}");
      symlinkSync(outsideFile, workspaceFile("link-out.json").fsPath);
      symlinkSync(outside, workspaceFile("folder-out").fsPath);
      symlinkSync(workspaceFile("pool.json").fsPath, workspaceFile("link-in.json").fsPath);
    });
    suiteTeardown(async () => {
      await closeAll();
      rmSync(outside, { recursive: true });
    });

    test("an open buffer is read as it is, not as it was saved", async () => {
      const { uri } = await open("pool.json");
      const edit = new WorkspaceEdit();
      edit.insert(uri, (await workspace.openTextDocument(uri)).positionAt(0), "// changed\n");
      await workspace.applyEdit(edit);
      const answer = await readFile(uri.toString(), onDesktop);
      assert.match(answer?.text ?? "", /^\/\/ changed\n\{/);
    });

    test("a file on the disk is decoded", async () => {
      const uri = workspaceFile("nested/utf16.json").toString();
      assert.deepEqual(await readFile(uri, onDesktop), { text: "{}" });
      assert.deepEqual(await readFile(uri, undefined), { text: "{}" });
    });

    test("a folder is listed", async () => {
      assert.deepEqual(await listFolder(workspaceFile("nested").toString(), onDesktop), { names: ["utf16.json"] });
    });

    test("a missing file is no error", async () => {
      assert.equal(await readFile(workspaceFile("missing.json").toString(), onDesktop), null);
    });

    test("nothing outside the workspace is read or listed", async () => {
      assert.equal(await readFile(Uri.file(outsideFile).toString(), onDesktop), null);
      assert.equal(await listFolder(Uri.file(outside).toString(), onDesktop), null);
    });

    test("a path that climbs out is refused, however it is written", async () => {
      const root = workspaceFile("");
      const climb = path.relative(root.fsPath, outsideFile).replaceAll("..", "%2e%2e");
      const uri = `${root.toString().replace(/\/$/, "")}/${climb}`;
      assert.equal(await readFile(uri, undefined), null);
      assert.equal(await readFile(uri, onDesktop), null);
    });

    test("links that lead out are not followed", async () => {
      for (const name of ["link-out.json", "folder-out/outside.json"]) {
        assert.equal(await readFile(workspaceFile(name).toString(), onDesktop), null, name);
        assert.equal(await readFile(workspaceFile(name).toString(), undefined), null, name);
      }
    });

    test("a link that stays inside is followed where its end can be told", async () => {
      const uri = workspaceFile("link-in.json").toString();
      assert.match((await readFile(uri, onDesktop))?.text ?? "", /Microsoft\.Batch/);
      assert.equal(await readFile(uri, undefined), null);
    });

    test("the folder of an open document is open, wherever it is", async () => {
      await workspace.openTextDocument(Uri.file(outsideFile));
      assert.deepEqual(await listFolder(Uri.file(outside).toString(), onDesktop), { names: ["outside.json"] });
    });
  });
}
