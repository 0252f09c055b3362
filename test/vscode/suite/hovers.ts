// What a hover tells of a property, of an expression and of a finding.
import assert from "node:assert/strict";
import {
  commands,
  type Hover,
  MarkdownString,
  type Position,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  window,
} from "vscode";
import { screenshot } from "./screenshot.ts";
import { closeAll, diagnosticsOf, open, pause, poll, positionOf, ruleOf, waitForDiagnostics } from "./support.ts";

const updates = "pool-auto-os-upgrade-windows-updates";

export function hoversSuite(): void {
  suite("hovers", () => {
    teardown(closeAll);

    test("a property is explained: meaning, values, default and its source", async () => {
      const document = await open("endpoints/body.json");
      const text = await hoverAt(document, positionOf(document, "enableAutomaticUpdates"), "enableAutomaticUpdates");
      assert.match(text, /^\*\*.*enableAutomaticUpdates\*\*\n\n/);
      assert.match(text, /Default\\?: true \(\[.+\]\(<https:\/\/learn\.microsoft\.com\/[^>]+>\)\)/);
      await show(document, "enableAutomaticUpdates", "hover-property");
    });

    test("an expression is evaluated, with its certainty and where the value comes from", async () => {
      const document = await open("endpoints/parameters.json");
      const text = await hoverAt(document, positionOf(document, "[parameters('remotePort')]"), "3389");
      assert.match(text, /\n\*\*Value\*\*: 3389\n/);
      assert.match(text, /\nCertainty: holds for deployments that leave the defaults of the parameters as they are\n/);
      assert.match(text, /The value comes from the default of parameter 'remotePort'\. \\\(line 6\\\)\n/);
      await show(document, "[parameters('remotePort')]", "hover-expression");
    });

    test("a finding is explained without its message, which stands above", async () => {
      const document = await open("endpoints/template.json");
      await waitForDiagnostics(document.uri, ({ length }) => length === 2);
      const text = await hoverAt(document, positionOf(document, "true }"), "Why it matters");
      assert.match(text, /^\*\*Windows pools with automatic OS upgrades should turn automatic updates off\*\*\n\n/);
      assert.match(text, /\nWhy it matters: Automatic OS upgrades replace the image of the nodes/);
      assert.match(text, /\nControls: MCSB PV\\?-6\n/);
      assert.match(text, /\nDocumentation: \[[^\]]+\]\(<https:\/\/learn\.microsoft\.com\/[^>]+>\)/);
      const [finding] = diagnosticsOf(document.uri).filter((each) => ruleOf(each) === updates);
      assert.ok(finding && !text.includes(finding.message));
      await show(document, "true }", "hover-finding");
    });
  });
}

/** The text of the one hover that speaks of `topic`. */
async function hoverAt(document: TextDocument, position: Position, topic: string): Promise<string> {
  const ask = async () => {
    const all = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
    return all.map(textOf).filter((text) => text.includes(topic));
  };
  const [text = "", ...others] = await poll(`a hover about ${topic}`, ask, ({ length }) => length > 0);
  assert.deepEqual(others, []);
  return text;
}

function textOf({ contents }: Hover): string {
  return contents.map((part) => (part instanceof MarkdownString ? part.value : JSON.stringify(part))).join("\n");
}

/** Shows the hover as the command of the keyboard does, and takes a picture. */
async function show(document: TextDocument, text: string, picture: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  const position = positionOf(document, text, 1);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
  await commands.executeCommand("editor.action.showHover");
  // The hover says to nobody when it has faded in.
  await pause(500);
  await screenshot(picture);
}
