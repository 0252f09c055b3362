// Other editors with Batchguard's language server, configured as docs/editors.md says: findings are shown and mended.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, type TestContext, test } from "node:test";
import { commandLine, type Editor, emacs, neovim, type Row, runEditor } from "./editor.ts";

const samples = path.resolve(import.meta.dirname, "../../samples/insecure");
const rule = "pool-auto-os-upgrade-windows-updates";

for (const editor of [neovim, emacs]) {
  describe(`in ${editor.name}`, () => {
    test("findings of a template with its parameter file are pushed, and one is fixed", (t) => {
      const folder = createFolder(t);
      cpSync(samples, path.join(folder, "work"), { recursive: true });
      const file = path.join(folder, "work/azuredeploy.json");
      const title = "Set 'enableAutomaticUpdates' to false";
      const [before, mended] = [checked(editor, file), fixed(folder, file)];
      const seen = runEditor(editor, folder, { file, rule, title }, {});
      assert.equal(seen.serverPulls, seen.clientPulls);
      if (editor.onlyPushed.test(seen.version)) assert.equal(seen.clientPulls, false, seen.version);
      sameRows(seen.before, before);
      // Both the names and the upgrades are said in the parameter file.
      assert.deepEqual(rowsOf(rule, seen.before), [
        {
          severity: editor.severity("warning"),
          text:
            `batchguard [${rule}]: Pool 'renderfarm/render' turns on automatic OS upgrades, ` +
            "but does not set 'enableAutomaticUpdates', which is true by default.",
          marked: '"virtualMachineConfiguration"',
        },
      ]);
      assert.ok(seen.offered.includes(title));
      assert.equal(readFileSync(file, "utf8"), mended);
      sameRows(seen.after, checked(editor, file));
      assert.deepEqual(rowsOf(rule, seen.after), []);
    });

    test("Japanese and a profile are set, and columns are right behind wide characters", (t) => {
      const folder = createFolder(t);
      mkdirSync(path.join(folder, "work"));
      const file = path.join(folder, "work/pool.json");
      const sample = JSON.parse(readFileSync(path.join(samples, "pool.json"), "utf8"));
      const line = `${JSON.stringify({ ...sample, id: "描画😀" })}\n`;
      writeFileSync(file, line);
      const title = "'enableAutomaticUpdates' を false に設定する";
      const options = ["--locale", "ja", "--profile", "essential"];
      const before = checked(editor, file, ...options);
      assert.notEqual(before.length, checked(editor, file).length, "the profile makes a difference");
      const seen = runEditor(editor, folder, { file, rule, title }, { '"en"': '"ja"', '"recommended"': '"essential"' });
      sameRows(seen.before, before);
      assert.deepEqual(rowsOf(rule, seen.before), [
        {
          severity: "error",
          text:
            `batchguard [${rule}]: プール '描画😀' では OS の自動アップグレードと Windows の自動更新の両方が有効です。` +
            "サービスはこの組み合わせを拒否します。",
          marked: "true",
        },
      ]);
      const mended = line.replace('"enableAutomaticUpdates":true', '"enableAutomaticUpdates":false');
      assert.equal(readFileSync(file, "utf8"), mended);
      sameRows(seen.after, checked(editor, file, ...options));
      assert.deepEqual(rowsOf(rule, seen.after), []);
    });
  });
}

function createFolder(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "batchguard-editor-")));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function rowsOf(rule: string, rows: readonly Row[]): Row[] {
  return rows.filter(({ text }) => text.includes(`[${rule}]`));
}

/** Rows in any order: each editor has its own. */
function sameRows(seen: readonly Row[], expected: readonly Row[]): void {
  const sorted = (rows: readonly Row[]) =>
    rows.map((row) => JSON.stringify(row, ["severity", "text", "marked"])).sort();
  assert.deepEqual(sorted(seen), sorted(expected));
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the command line finds in the file, as the editor should show it. */
function checked(editor: Editor, file: string, ...options: string[]): Row[] {
  const { findings } = JSON.parse(check(file, "--format", "json", ...options)) as { findings: readonly Finding[] };
  const lines = readFileSync(file, "utf8").split("\n");
  return findings.map((finding) => ({
    severity: editor.severity(finding.severity),
    text: `batchguard [${finding.rule}]: ${finding.message}`,
    marked: markedBy(finding, lines),
  }));
}

function markedBy({ line, column, endLine, endColumn }: Finding, lines: readonly string[]): string {
  const within = lines.slice(line - 1, endLine);
  const last = within.pop() ?? "";
  return [...within, last.slice(0, endColumn - 1)].join("\n").slice(column - 1);
}

/** The text that the command line makes of a copy of the file. */
function fixed(folder: string, file: string): string {
  const copy = path.join(folder, "fixed");
  cpSync(path.dirname(file), copy, { recursive: true });
  const target = path.join(copy, path.basename(file));
  check(target, "--fix", "--rule", rule);
  return readFileSync(target, "utf8");
}

function check(file: string, ...options: string[]): string {
  const parameters = [commandLine, "check", path.basename(file), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: path.dirname(file),
    encoding: "utf8",
  });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}
