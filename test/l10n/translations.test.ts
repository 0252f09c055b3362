// Holds the Japanese texts to their English: nothing missing, nothing lost or added, one style, Microsoft's punctuation.
import assert from "node:assert/strict";
import test from "node:test";
import { type TranslatedText, translatedTexts } from "./translated-texts.ts";

const texts = translatedTexts();

const promises: Readonly<Record<string, (text: TranslatedText) => boolean>> = {
  "there is an English and a Japanese text": ({ english, japanese }) => english.trim() !== "" && japanese.trim() !== "",
  "what is not just names and code is translated": ({ english, japanese }) =>
    !/[a-z]{3} [a-z]{3}/.test(withoutCode(english)) || /[ぁ-んァ-ヶ一-龠]/.test(japanese),
  "the placeholders are the same": ({ english, japanese }) => {
    const wanted = placeholders(english);
    const given = placeholders(japanese);
    // The singular of a pair says "1" in English; Japanese has no singular.
    if (/(?<!\d)1(?!\d)/.test(english) && !wanted.includes("{n}"))
      return sameMembers([...wanted, "{n}"], given) || sameMembers(wanted, given);
    return sameMembers(wanted, given);
  },
  "code in quotes is the same": ({ english, japanese }) => codes(english).every((code) => japanese.includes(code)),
  "links are the same": ({ english, japanese }) => sameMembers(links(english), links(japanese)),
  "numbers are the same, but small ones may be words in English": ({ english, japanese }) => {
    const [wanted, given] = [numbers(withMonths(english)), numbers(japanese)];
    return (
      wanted.every((number) => given.includes(number) || number === "1") &&
      given.every((number) => wanted.includes(number) || number.length === 1)
    );
  },
  "a sentence ends like one, and nothing else does": ({ english, japanese }) => {
    const isSentence = /[^.]\.\)?$/.test(english);
    return isSentence ? /。\)?$|\{\w+\}$/.test(japanese) : !japanese.endsWith("。");
  },
  "sentences are polite": ({ japanese }) =>
    !/(?:である|だ|する|しない|ない|れる|せる|できる|った|いる|ある|なる)。/.test(japanese),
  "punctuation of sentences is of full width, that of code and numbers of half width": ({ japanese }) =>
    !/[ぁ-んァ-ヶ一-龠][,;]|[ぁ-んァ-ヶ一-龠]\.(?!\.\.)|[，．；：！？（）［］｛｝]/u.test(withoutCode(japanese)),
  "letters and digits are of half width, katakana of full width": ({ japanese }) =>
    !/[Ａ-Ｚａ-ｚ０-９ｦ-ﾟ　]/u.test(japanese),
  "a space stands between Japanese and Latin words": ({ japanese }) =>
    !/[A-Za-z0-9][ぁ-んァ-ヶ一-龠]|[ぁ-んァ-ヶ一-龠][A-Za-z0-9]/u.test(withoutCode(japanese).replaceAll("X", " ")),
  "no space stands between Japanese words other than katakana": ({ japanese }) =>
    !/[ぁ-ん一-龠、。] [ぁ-ん一-龠、。]/u.test(japanese),
  "katakana words are apart": ({ japanese }) => !/[ァ-ヶー]{11}/u.test(japanese),
  "brackets are closed, and a space stands before them": ({ japanese }) =>
    count(japanese, "(") === count(japanese, ")") &&
    count(japanese, "「") === count(japanese, "」") &&
    !/[ぁ-んァ-ヶ一-龠]\(/u.test(withoutCode(japanese)),
};

test("there are texts of every kind", () => {
  const kinds = ["l10n/ja/", "l10n/bundle", "package.nls", "snippets/", "templates/", "server/src/"];
  for (const kind of kinds) {
    assert.ok(texts.filter(({ place }) => place.startsWith(kind)).length > 10, kind);
  }
});

for (const [promise, holds] of Object.entries(promises)) {
  test(promise, () => {
    const broken = texts.filter((text) => !holds(text));
    const lines = broken.map(({ place, english, japanese }) => `${place}\n  ${english}\n  ${japanese}`);
    assert.equal(lines.length, 0, `\n${lines.join("\n")}`);
  });
}

test("titles of rules and of fixes say what to do, without a full stop", () => {
  const titles = texts.filter(({ place }) => /^l10n\/ja\/\S+ (?:title|fix\.\S+)$/.test(place));
  assert.ok(titles.length > 300);
  const others = titles.filter(({ japanese }) => !/[うくすつぬむるい](?: \([^()]*\))?$/.test(japanese));
  assert.deepEqual(
    others.map(({ place, japanese }) => `${place}: ${japanese}`),
    [],
  );
});

/** The text with X for code and for the data of messages. */
function withoutCode(text: string): string {
  return text.replace(/(?<![A-Za-z])'[^']*'|`[^`]*`|"[^"]*"|\{\w+\}|https?:\S+/g, "X");
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))];
}

function codes(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<![A-Za-z])'([^']+)'|`([^`]+)`/g), ([, quoted, ticked]) => quoted ?? ticked ?? "");
}

function links(text: string): readonly string[] {
  return text.match(/(?:https?|command):[^\s)'`"、。]+/g) ?? [];
}

function numbers(text: string): readonly string[] {
  return text.replace(/\{\d+\}/g, "").match(/\d+/g) ?? [];
}

const months = "January February March April May June July August September October November December".split(" ");

/** `31 March 2026` as `31 3 2026`. */
function withMonths(text: string): string {
  return months.reduce((dated, month, index) => dated.replaceAll(` ${month} `, ` ${index + 1} `), text);
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((member) => others.includes(member));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
