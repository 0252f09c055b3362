// The whole flow once in Japanese: all that the server says, in every place where people read it. Its pictures want a
// Japanese font on the machine (Debian: fonts-ipafont-gothic); the tests themselves do not.
import assert from "node:assert/strict";
import {
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  commands,
  DiagnosticSeverity,
  type Hover,
  MarkdownString,
  type Position,
  Selection,
  TabInputWebview,
  type TextDocument,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import { inWindow, screenshot } from "./screenshot.ts";
import { lookAtStatus } from "./status.ts";
import {
  changeSettings,
  closeAll,
  codeActions,
  diagnosticsOf,
  open,
  openCopy,
  openText,
  pause,
  poll,
  positionOf,
  rangeOf,
  workspaceFile,
} from "./support.ts";

const japanese = /[ぁ-んァ-ヶ一-龠]/;
/** Two English words in a row, outside of code in quotes; names such as "Microsoft Entra" begin with capitals. */
const english = /\b[a-z]{2,} [a-z]{2,}\b/;

export function japaneseSuite(): void {
  suite("japanese", () => {
    let restoreSettings = async () => {};

    suiteSetup(async () => {
      restoreSettings = await changeSettings({ locale: "ja" });
    });
    teardown(async () => {
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("workbench.action.closePanel");
      await closeAll();
    });
    suiteTeardown(() => restoreSettings());

    test("findings and what belongs to them", async () => {
      const document = await openCopy("ja-findings", "samples/insecure/symbolic-names.jsonc");
      await waitForJapanese(document);
      for (const { message, relatedInformation = [] } of diagnosticsOf(document.uri)) {
        for (const text of [message, ...relatedInformation.map((related) => related.message)]) assertJapanese(text);
      }
      await commands.executeCommand("workbench.actions.view.problems");
      await pause(800);
      await screenshot("japanese-findings");
    });

    test("hovers of a finding, a property and an expression", async () => {
      const document = await openCopy("ja-hover", "samples/insecure/symbolic-names.jsonc");
      await waitForJapanese(document);
      const finding = await hoverAt(document, positionOf(document, "true // the fix"), "重要な理由");
      assert.match(finding, /コントロール: MCSB/);
      assert.match(finding, /ドキュメント: \[/);
      const property = await hoverAt(document, positionOf(document, "enableAutomaticUpdates"), "既定値");
      assertJapanese(property.split("\n").find((line) => japanese.test(line)) ?? "");
      await hoverAt(document, positionOf(document, "parameters('publicNetworkAccess')"), "**値**");
      await showHover(document, "true // the fix");
      await screenshot("japanese-hover");
    });

    test("quick fixes", async () => {
      const document = await openCopy("ja-fixes", "samples/insecure/symbolic-names.jsonc");
      await waitForJapanese(document);
      const actions = await codeActions(document.uri, rangeOf(document, "true // the fix"), ({ length }) => length > 2);
      // Other extensions offer actions here too, in the display language.
      const ours = actions.filter(({ title }) => title !== "Sort JSON");
      assert.ok(ours.some(({ title }) => title.startsWith("'enableAutomaticUpdates'")));
      for (const { title } of ours) assertJapanese(title);
      select(document, positionOf(document, "true // the fix", 1));
      await commands.executeCommand("editor.action.quickFix");
      await pause(800);
      await screenshot("japanese-fixes");
      await commands.executeCommand("hideCodeActionWidget");
    });

    test("the language status", async () => {
      const document = await open("samples/insecure/azuredeploy.json");
      await waitForJapanese(document);
      await pause(500);
      await lookAtStatus((text) => {
        assert.match(text, /ARM テンプレート · アカウント 1 個 · プール 2 個/);
        assert.match(text, /パラメーター ファイル: azuredeploy\.parameters\.json/);
        assert.match(text, /抑制された検出結果はありません/);
      });
      await screenshot("japanese-status");
    });

    test("code lenses, the preview of hardening and its decisions", async () => {
      const document = await openCopy("ja-harden", "samples/insecure/pool.json");
      const lenses = await poll(
        "the lenses",
        () => lensesOf(document),
        ([first]) => first?.command?.title === "エラー 2 件",
      );
      const titles = lenses.map(({ command }) => command?.title);
      assert.deepEqual(titles.sort(), ["エラー 2 件", "セキュリティを強化", "セキュリティ態勢を表示"].sort());
      const harden = lenses.find(({ command }) => command?.title === "セキュリティを強化")?.command;
      assert.ok(harden);
      const hardened = commands.executeCommand(harden.command, ...(harden.arguments ?? []));
      const checkbox = ".bulk-edit-panel .edit-checkbox";
      if ((await inWindow({ wait: checkbox })) === undefined) return;
      await inWindow({ click: checkbox });
      await screenshot("japanese-harden");
      await commands.executeCommand("refactorPreview.apply");
      assert.equal(await inWindow({ read: ".quick-input-title" }), "プール 'render' について判断が必要な項目");
      const decision = (await inWindow({ read: ".quick-input-list .monaco-list-row" })) ?? "";
      assertJapanese(decision);
      assert.match(decision, /行目、/);
      await screenshot("japanese-decisions");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await hardened;
    });

    test("the posture, in its panel and exported", async () => {
      const document = await openCopy("ja-posture", "samples/insecure/symbolic-names.jsonc");
      await waitForJapanese(document);
      await commands.executeCommand("batchguard.showPosture", document.uri.toString());
      const heading = await inWindow({ read: "h1" });
      if (heading !== undefined) assert.equal(heading, "Azure Batch のセキュリティ態勢");
      const isPosture = (title: string) => () => {
        const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
        return tabs.filter(({ input }) => input instanceof TabInputWebview).some(({ label }) => label === title);
      };
      assert.ok(isPosture("セキュリティ態勢: symbolic-names.jsonc")());
      const speakJapanese = await changeSettings({ locale: "en" });
      await poll("the title in English", isPosture("Posture: symbolic-names.jsonc"), Boolean);
      await speakJapanese();
      await poll("the title in Japanese", isPosture("セキュリティ態勢: symbolic-names.jsonc"), Boolean);
      await waitForJapanese(document);
      await commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
      await pause(800);
      await screenshot("japanese-posture");
      const target = workspaceFile("copies/ja-posture/report.html");
      await commands.executeCommand("batchguard.exportPosture", document.uri.toString(), target);
      const html = new TextDecoder().decode(await workspace.fs.readFile(target));
      assert.match(html, /^<!DOCTYPE html>\n<html lang="ja">/);
      assert.match(html, /不合格/);
    });

    test("completion: remarks on values, and snippets", async () => {
      const text =
        '{\n  "id": "p",\n  "vmSize": "s",\n  "networkConfiguration": {\n    "publicIPAddressConfiguration": {\n      "provision": ""\n    }\n  }\n}\n';
      const pool = await openText("ja/pool.batchpool.json", text);
      const at = positionOf(pool, '"provision": "', 14);
      const [value] = await listAt(pool, at, "nopublicipaddresses");
      assert.equal(value?.detail, "安全");
      select(pool, at);
      await commands.executeCommand("editor.action.triggerSuggest");
      await pause(1500);
      await screenshot("japanese-completion");
      const empty = await openText("ja/empty.json", "");
      const snippets = await listAt(empty, empty.positionAt(0), "batch-account-template");
      const ours = snippets.filter(({ label }) => labelOf(label).startsWith("batch-"));
      assert.ok(ours.length > 3);
      for (const { detail = "" } of ours) assertJapanese(detail);
      select(empty, empty.positionAt(0));
      await commands.executeCommand("editor.action.triggerSuggest");
      await pause(1500);
      await screenshot("japanese-snippets");
    });

    test("a new deployment explains its choices", async () => {
      await commands.executeCommand("batchguard.newDeployment", "linux");
      const editor = await poll(
        "the template",
        () => window.activeTextEditor,
        (shown) => shown?.document.isUntitled === true,
      );
      const comments = editor?.document.getText().match(/\/\/ .*/g) ?? [];
      assert.ok(comments.length > 30);
      const inEnglish = comments.filter((comment) => english.test(comment) && !japanese.test(comment));
      assert.deepEqual(inEnglish, []);
      await pause(800);
      await screenshot("japanese-deployment");
    });
  });
}

/** Findings stay in their old language until the server has started anew. */
async function waitForJapanese({ uri }: TextDocument): Promise<void> {
  const found = await poll(
    "findings in Japanese",
    () => diagnosticsOf(uri),
    (all) => all.length > 0 && all.every(({ message }) => japanese.test(message)),
  );
  assert.ok(found.some(({ severity }) => severity === DiagnosticSeverity.Error));
}

function assertJapanese(text: string): void {
  assert.match(text, japanese);
  assert.doesNotMatch(text.replace(/'[^']*'/g, ""), english);
}

async function lensesOf({ uri }: TextDocument): Promise<readonly CodeLens[]> {
  return (await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 100)) ?? [];
}

/** What all extensions offer at a place, as soon as `label` is among it; ours of this label first. */
async function listAt({ uri }: TextDocument, at: Position, label: string): Promise<readonly CompletionItem[]> {
  const isIt = (item: CompletionItem) => labelOf(item.label) === label;
  const ask = async () =>
    (await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, at, undefined, 50))
      .items;
  const items = await poll(`${label} in the list`, ask, (all) => all.some(isIt));
  return [...items.filter(isIt), ...items.filter((item) => !isIt(item))];
}

function labelOf(label: CompletionItem["label"]): string {
  return typeof label === "string" ? label : label.label;
}

async function hoverAt(document: TextDocument, position: Position, topic: string): Promise<string> {
  const ask = async () => {
    const all = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
    return all.flatMap(({ contents }) => contents.map((part) => (part instanceof MarkdownString ? part.value : "")));
  };
  const texts = await poll(`a hover about ${topic}`, ask, (all) => all.some((text) => text.includes(topic)));
  return texts.find((text) => text.includes(topic)) ?? "";
}

function select(document: TextDocument, position: Position): void {
  const editor = window.activeTextEditor;
  assert.equal(editor?.document, document);
  if (editor === undefined) return;
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
}

async function showHover(document: TextDocument, text: string): Promise<void> {
  select(document, positionOf(document, text, 1));
  await commands.executeCommand("editor.action.showHover");
  await pause(800);
}
