// Pools that the internet reaches, and Windows updates beside automatic upgrades: found and mended however they are written.
import assert from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity, type TextDocument, TextEditorRevealType, window } from "vscode";
import { waitForCliFindings } from "./command-line.ts";
import { type ExampleFinding, examples, remoteAccess, updates } from "./endpoint-examples.ts";
import { screenshot } from "./screenshot.ts";
import {
  applyAction,
  changeSettings,
  closeAll,
  diagnosticsOf,
  fixIn,
  open,
  openCopy,
  ruleOf,
  squiggle,
  waitForSquiggles,
} from "./support.ts";

export function endpointsSuite(): void {
  suite("open endpoints and double updates", () => {
    teardown(closeAll);

    for (const { how, file, findings } of examples) {
      test(`${how}: underlined, explained and mended`, async () => {
        const document = await openCopy("endpoints", `endpoints/${file}`);
        await waitForSquiggles(document, ...findings.map(expectedSquiggle));
        assert.deepEqual(diagnosticsOf(document.uri).map(said).sort(), findings.map(expectedMessage).sort());
        await picture(document, findings, file);
        for (const [index, finding] of findings.entries()) {
          await mend(document, finding);
          await waitForSquiggles(document, ...findings.slice(index + 1).map(expectedSquiggle));
        }
      });
    }

    test("with all rules on, the command line finds the same in each of these files", async () => {
      const restore = await changeSettings({ rules: undefined });
      try {
        for (const { file } of examples) {
          const { findings } = await waitForCliFindings(await open(`endpoints/${file}`));
          const rules = findings.map(({ rule }) => rule);
          assert.ok(rules.includes(remoteAccess) && rules.includes(updates), file);
        }
      } finally {
        await restore();
      }
    });
  });
}

function expectedSquiggle({ rule, text }: ExampleFinding): string {
  return `${rule}: ${text}`;
}

function expectedMessage({ severity, message }: ExampleFinding): string {
  return `${severity}: ${message}`;
}

function said({ severity, message }: Diagnostic): string {
  return `${DiagnosticSeverity[severity].toLowerCase()}: ${message}`;
}

/** Applies the fix of a finding, which must change what it says and nothing else. */
async function mend(document: TextDocument, finding: ExampleFinding): Promise<void> {
  const { title, replaces, by } = finding.fix;
  const before = document.getText();
  const found = diagnosticsOf(document.uri).find((each) => squiggle(document, each) === expectedSquiggle(finding));
  assert.ok(found, expectedSquiggle(finding));
  await applyAction(await fixIn(document, title, found.range));
  assert.equal(document.getText(), before.replace(replaces, by), title);
}

/** Takes a picture of the finding about remote access. */
async function picture(document: TextDocument, findings: readonly ExampleFinding[], name: string): Promise<void> {
  const shown = diagnosticsOf(document.uri).find((each) => ruleOf(each) === remoteAccess);
  assert.ok(shown, findings.map(expectedSquiggle).join());
  const editor = await window.showTextDocument(document);
  editor.revealRange(shown.range, TextEditorRevealType.InCenter);
  await screenshot(`endpoints-${name}`);
}
