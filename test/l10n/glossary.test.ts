// Holds the Japanese texts to the glossary: one term for one thing, and it is Microsoft's.
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { avoided, names, otherTerms, ourRulesOnly, termsOfGuidance } from "./glossary.ts";
import { type TranslatedText, translatedTexts } from "./translated-texts.ts";

const texts = translatedTexts();
const guidance = path.resolve(import.meta.dirname, "../../../shared/seeds");

for (const [english, japanese] of Object.entries({ ...termsOfGuidance, ...otherTerms })) {
  const alternatives = japanese.split("|");
  test(`"${english}" is ${alternatives.join(" or ")}`, () => {
    const speaking = texts.filter((text) => speaksOf(text, english));
    assert.ok(speaking.length > 0, "No text speaks of it: take it out of the glossary.");
    assertNone(speaking.filter((text) => !alternatives.some((term) => text.japanese.includes(term))));
  });
}

test("no term is written without the spaces between its words", () => {
  const terms = Object.values({ ...termsOfGuidance, ...otherTerms }).flatMap((japanese) => japanese.split("|"));
  const jammed = terms.filter((term) => term.includes(" ")).map((term) => term.replaceAll(" ", ""));
  assertNone(texts.filter(({ japanese }) => jammed.some((term) => japanese.includes(term))));
});

for (const name of names) {
  test(`the name ${name} stays as it is`, () => {
    const isNamed = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    const naming = texts.filter(({ english }) => isNamed.test(withoutCode(english)));
    assert.ok(naming.length > 0, "No text names it: take it out of the glossary.");
    assertNone(naming.filter(({ japanese }) => !japanese.includes(name)));
  });
}

for (const [word, instead] of avoided) {
  test(`${word.source} is not written, but ${instead}`, () => {
    assertNone(texts.filter(({ japanese }) => word.test(japanese)));
  });
}

test("our rules are ルール; 規則 are those of networks", () => {
  assertNone(texts.filter(({ place, japanese }) => ourRulesOnly.test(place) && japanese.includes("規則")));
});

test("the terms of the guidance are those of its Japanese edition", (context) => {
  if (!existsSync(guidance)) {
    context.skip("There is no ../shared/seeds beside this repository.");
    return;
  }
  const files = globSync("*.txt", { cwd: guidance });
  const pages = files.map((file) => readFileSync(path.join(guidance, file), "utf8")).join("\n");
  const foreign = Object.values(termsOfGuidance).filter(
    (japanese) => !japanese.split("|").some((term) => pages.includes(term)),
  );
  assert.deepEqual(foreign, []);
});

/** Whether the English has the term outside of code and of names; plurals count. */
function speaksOf({ english }: TranslatedText, term: string): boolean {
  const plural = term.endsWith("y") ? `${term.slice(0, -1)}(?:y|ies)` : `${term}(?:e?s)?`;
  const others = names.filter((name) => !term.includes(name));
  const spoken = others.reduce((text, name) => text.replaceAll(name, ""), withoutCode(english));
  return new RegExp(`(?<![\\w-])${plural}(?![\\w-])`, "i").test(spoken);
}

/** Code is in quotes or back ticks, and the data of messages in braces. */
function withoutCode(text: string): string {
  return text.replace(/(?<![A-Za-z])'[^']*'|`[^`]*`|\{\w+\}/g, "X");
}

function assertNone(found: readonly TranslatedText[]): void {
  const lines = found.map(({ place, english, japanese }) => `${place}\n  ${english}\n  ${japanese}`);
  assert.equal(lines.length, 0, `\n${lines.join("\n")}`);
}
