// Accepting a finding: each form hides it in the editor and on the command line, and without the mark it is back.
import assert from "node:assert/strict";
import { commands, type TextDocument, TextEditorRevealType, type Uri, window, workspace } from "vscode";
import { checkWithCli, waitForCliFindings } from "./command-line.ts";
import { screenshot } from "./screenshot.ts";
import {
  applyAction,
  changeSettings,
  closeAll,
  diagnosticsOf,
  fixIn,
  openCopy,
  openText,
  poll,
  replaceText,
  ruleOf,
  squiggles,
  waitForDiagnostics,
  workspaceFile,
} from "./support.ts";

const rule = "pool-remote-access-open";
const reason = "reached through a jump host";
const metadata = `"metadata": { "batchguard": { "disable": { "${rule}": "${reason}" } } },`;

interface Form {
  readonly name: string;
  readonly file: string;
  readonly kind: "comment" | "metadata";
  readonly text: string;
  readonly marked: string;
}

const line =
  '                  { "priority": 150, "access": "Allow", "sourceAddressPrefix": "0.0.0.0/0" } // everybody\n';
const inComments = { file: "symbolic.jsonc", kind: "comment" } as const;
const inMetadata = { file: "template.json", kind: "metadata" } as const;

const forms: readonly Form[] = [
  {
    ...inComments,
    name: "next line",
    text: line,
    marked: `// batchguard-disable-next-line ${rule}: ${reason}\n${line}`,
  },
  {
    ...inComments,
    name: "line",
    text: "// everybody\n",
    marked: `// batchguard-disable-line ${rule}: ${reason}\n`,
  },
  {
    ...inComments,
    name: "block",
    text: line,
    marked: `/* batchguard-disable ${rule}: ${reason} */\n${line}/* batchguard-enable ${rule} */\n`,
  },
  {
    ...inComments,
    name: "file",
    text: "{\n",
    marked: `// batchguard-disable-file ${rule}: ${reason}\n{\n`,
  },
  { ...inMetadata, name: "resource", text: '"name": "farm/render",', marked: `"name": "farm/render",\n${metadata}` },
  { ...inMetadata, name: "template", text: '"resources": [', marked: `${metadata}\n"resources": [` },
];

export function suppressionsSuite(): void {
  suite("suppressions", () => {
    let restoreSettings = async () => {};

    // The command line knows nothing of VS Code's settings, so both run with none.
    suiteSetup(async () => {
      restoreSettings = await changeSettings({ rules: undefined });
    });
    teardown(closeAll);
    suiteTeardown(() => restoreSettings());

    for (const { name, file, kind, text, marked } of forms) {
      test(`${kind} for the ${name}: hides the finding in the editor and on the command line`, async () => {
        const document = await openCopy(`suppress-${name}`, `endpoints/${file}`);
        const others = await waitUntilShown(document);
        await replaceText(document, text, marked);
        await waitUntilHidden(document, others);
        const { suppressed } = await waitForCliFindings(document);
        assert.deepEqual(
          suppressed.map((finding) => [finding.rule, finding.suppressed]),
          [[rule, { kind, reason }]],
        );
        await replaceText(document, marked, text);
        await waitUntilShown(document);
        assert.deepEqual((await waitForCliFindings(document)).suppressed, []);
      });
    }

    test("an entry of the project file hides the finding in the editor and on the command line", async () => {
      const document = await openCopy("suppress-project", "endpoints/body.json");
      const others = await waitUntilShown(document);
      const project = workspaceFile("copies/suppress-project/.batchguard.json");
      const entry = { files: "./body.json", rules: [rule], reason };
      await workspace.fs.writeFile(project, new TextEncoder().encode(JSON.stringify({ ignore: [entry] })));
      await waitUntilHidden(document, others);
      const { suppressed } = await checkWithCli(document);
      assert.deepEqual(
        suppressed.map((finding) => [finding.rule, finding.suppressed]),
        [[rule, { kind: "ignore", reason }]],
      );
      await workspace.fs.delete(project);
      await waitUntilShown(document);
      assert.deepEqual((await waitForCliFindings(document)).suppressed, []);
    });

    test("the quick fix writes a comment, whose reason is selected to be written", async () => {
      const document = await openCopy("suppress-fix", "endpoints/symbolic.jsonc");
      const before = document.getText();
      const others = await waitUntilShown(document);
      await applySuppression(document, `Suppress '${rule}' here with a comment`);
      const comment = `                  // batchguard-disable-next-line ${rule}: <reason>\n`;
      assert.equal(document.getText(), before.replace(line, comment + line));
      await writeReason(document);
      await waitUntilHidden(document, others);
      await checkSuppressed(document, "comment");
      await screenshot("suppress-fix-comment");
    });

    test("the quick fix writes into the metadata of the resource", async () => {
      const document = await openCopy("suppress-fix", "endpoints/template.json");
      const before = JSON.parse(document.getText());
      const others = await waitUntilShown(document);
      await applySuppression(document, `Suppress '${rule}' in the metadata of this resource`);
      before.resources[0].metadata = { batchguard: { disable: { [rule]: "<reason>" } } };
      assert.deepEqual(JSON.parse(document.getText()), before);
      await writeReason(document);
      await waitUntilHidden(document, others);
      await checkSuppressed(document, "metadata");
      await screenshot("suppress-fix-metadata");
    });

    test("the quick fix makes a project file where nothing else takes a mark", async () => {
      const document = await openCopy("suppress-fix", "endpoints/body.json");
      const others = await waitUntilShown(document);
      await applySuppression(document, `Suppress '${rule}' for this resource in .batchguard.json`);
      const project = await projectFileAt(workspaceFile(".batchguard.json"));
      const entry = { files: "copies/suppress-fix/body.json", rules: [rule], subject: "simulate", reason: "<reason>" };
      assert.deepEqual(JSON.parse(project.getText()), { ignore: [entry] });
      await screenshot("suppress-fix-project-file");
      await writeReason(project);
      await project.save();
      await waitUntilHidden(document, others);
      await checkSuppressed(document, "ignore");
      // Open, it would go on to count as it stands in the editor.
      await commands.executeCommand("workbench.action.closeActiveEditor");
      await workspace.fs.delete(project.uri);
      await waitUntilShown(document);
    });

    test("the quick fix adds to a project file that is there, and keeps its comments", async () => {
      const folder = "copies/suppress-fix-again";
      const text = '{\n  // what we agreed on\n  "profile": "recommended"\n}\n';
      await openText(`${folder}/.batchguard.json`, text);
      const document = await openCopy("suppress-fix-again", "endpoints/body.json");
      const others = await waitUntilShown(document);
      await applySuppression(document, `Suppress '${rule}' for this resource in .batchguard.json`);
      const project = await projectFileAt(workspaceFile(`${folder}/.batchguard.json`));
      assert.ok(project.getText().startsWith(text.slice(0, text.indexOf("\n}"))), project.getText());
      await waitUntilHidden(document, others);
      await project.save();
      await checkSuppressed(document, "ignore", "<reason>");
    });

    test("a mark that hides nothing any more is found, and its quick fix takes it out", async () => {
      const document = await openCopy("suppress-unused", "endpoints/symbolic.jsonc");
      await waitUntilShown(document);
      await replaceText(document, "0.0.0.0/0", "192.0.2.0/24");
      const clean = document.getText();
      await replaceText(
        document,
        line.trim().slice(0, 20),
        `// batchguard-disable-next-line ${rule}: ${reason}\n${line.trim().slice(0, 20)}`,
      );
      const isUnused = (each: { code?: unknown }) => JSON.stringify(each.code).includes("suppression-unused");
      const [unused] = (await waitForDiagnostics(document.uri, (all) => all.some(isUnused))).filter(isUnused);
      assert.ok(unused);
      assert.equal(document.getText(unused.range), rule);
      window.activeTextEditor?.revealRange(unused.range, TextEditorRevealType.InCenter);
      await screenshot("suppression-unused");
      await applyAction(await fixIn(document, `Remove the suppression of '${rule}'`, unused.range));
      await waitForDiagnostics(document.uri, (all) => !all.some(isUnused));
      assert.equal(document.getText().replace(/\s+/g, " "), clean.replace(/\s+/g, " "));
    });
  });
}

/** Waits for the finding of our rule and returns all other squiggles. */
async function waitUntilShown(document: TextDocument): Promise<readonly string[]> {
  await waitForDiagnostics(document.uri, (all) => all.filter((each) => ruleOf(each) === rule).length === 1);
  return squiggles(document).filter((each) => !each.startsWith(rule));
}

/** Waits until nothing but the other squiggles is left. */
async function waitUntilHidden(document: TextDocument, others: readonly string[]): Promise<void> {
  await waitForDiagnostics(document.uri, () => JSON.stringify(squiggles(document)) === JSON.stringify(others));
}

async function applySuppression(document: TextDocument, title: string): Promise<void> {
  const finding = diagnosticsOf(document.uri).find((each) => ruleOf(each) === rule);
  assert.ok(finding);
  const fix = await fixIn(document, title, finding.range);
  assert.notEqual(fix.isPreferred, true);
  await window.showTextDocument(document);
  await applyAction(fix);
}

/** Types the reason in place of what is selected. */
async function writeReason({ uri }: TextDocument): Promise<void> {
  const selected = () => {
    const editor = window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor.document.getText(editor.selection) : undefined;
  };
  await poll("the reason selected", selected, (text) => text === "<reason>");
  await commands.executeCommand("type", { text: reason });
}

async function projectFileAt(uri: Uri): Promise<TextDocument> {
  const isOpen = () => workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const project = await poll("the project file", isOpen, (document) => document !== undefined);
  assert.ok(project);
  return project;
}

async function checkSuppressed(document: TextDocument, kind: string, stated = reason): Promise<void> {
  const { suppressed } = await waitForCliFindings(document);
  assert.deepEqual(
    suppressed.map((finding) => [finding.rule, finding.suppressed]),
    [[rule, { kind, reason: stated }]],
  );
}
