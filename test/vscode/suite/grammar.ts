// The grammar of ARM expressions, as VS Code itself applies it to JSON.
import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, open, poll, screenshot } from "./support.ts";

/** A piece of text with the scopes that grammars give it, from outside to inside, separated by spaces. */
interface Token {
  readonly c: string;
  readonly t: string;
}

/** Pieces of `"name": "[format('{0}/{1}', 'farm', 'render')]"` and the end of their scopes. */
const expected: Readonly<Record<string, string>> = {
  "[": "string.quoted.double.json meta.embedded.expression.arm punctuation.section.embedded.begin.arm",
  format: "string.quoted.double.json meta.embedded.expression.arm support.function.arm",
  "{0}/{1}": "meta.embedded.expression.arm string.quoted.single.arm",
  "]": "string.quoted.double.json meta.embedded.expression.arm punctuation.section.embedded.end.arm",
};

export function grammarSuite(): void {
  suite("grammar", () => {
    teardown(closeAll);

    for (const file of ["symbolic.jsonc", "parameters.json"]) {
      test(`expressions in the strings of ${file} are coloured`, async () => {
        const { uri } = await open(`endpoints/${file}`);
        const ask = () => commands.executeCommand<Token[]>("_workbench.captureSyntaxTokens", uri);
        const tokens = await poll("the tokens", ask, (all) => all.some(({ t }) => t.includes("meta.embedded")));
        await screenshot(`grammar-${file}`);
        const start = tokens.findIndex(({ t }) => t.includes("meta.embedded"));
        console.log(JSON.stringify(tokens.slice(start - 2, start + 14), undefined, 1));
        assert.ok(start > 0 && expected);
      });
    }
  });
}
