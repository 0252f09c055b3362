// The client speaks the language that the setting says, whatever VS Code's display language is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import test from "node:test";
import type { ExtensionContext, LogOutputChannel } from "vscode";

type Bundle = Readonly<Record<string, string>>;

/** What VS Code has and says; each test sets it. */
const stub = {
  env: { language: "en" },
  l10n: { bundle: undefined as Bundle | undefined },
  locale: "auto",
  /** The files that were read. */
  read: [] as string[],
  isReadable: true,
  Uri: { joinPath: (folder: string, file: string) => path.join(folder, file) },
  workspace: {
    getConfiguration: () => ({ get: () => stub.locale }),
    fs: {
      async readFile(file: string) {
        stub.read.push(path.basename(file));
        if (!stub.isReadable) throw new Error("It is gone.");
        return readFileSync(file);
      },
    },
  },
};

Object.assign(globalThis, { vscodeStub: stub });
const module = "export const { env, l10n, Uri, workspace } = globalThis.vscodeStub;";
registerHooks({
  resolve: (name, context, next) =>
    name === "vscode" ? { url: `data:text/javascript,${module}`, shortCircuit: true } : next(name, context),
});
const { loadWords, locale, t } = await import("../../client/src/words.ts");

const warnings: string[] = [];
const context = { extensionUri: path.resolve(import.meta.dirname, "../..") } as unknown as ExtensionContext;
const output = { warn: (text: string) => warnings.push(text) } as unknown as LogOutputChannel;

/** Sets display language and setting, and lets the words be loaded as after a change of the setting. */
async function speak(language: string, setting: string, bundle?: Bundle): Promise<void> {
  stub.env.language = language;
  stub.locale = setting;
  stub.l10n.bundle = bundle;
  stub.read = [];
  await loadWords(context, output);
}

test("without its words the client speaks English, and the log says why", async () => {
  stub.isReadable = false;
  await speak("en", "ja");
  stub.isReadable = true;
  assert.equal(t("{0} accounts", 2), "2 accounts");
  assert.deepEqual(warnings, ["The Japanese texts could not be read."]);
});

test("in an English VS Code the setting makes it speak Japanese", async () => {
  await speak("en", "ja");
  assert.equal(locale(), "ja");
  assert.equal(t("Show Output"), "出力の表示");
  assert.equal(
    t("The check was stopped after {0} of {1} files.", 2, 30),
    "30 個中 2 個のファイルでチェックが中止されました。",
  );
  assert.equal(t("This has no {0}.", "translation"), "This has no translation.");
});

test("it goes back to English, and reads its words once", async () => {
  await speak("en", "auto");
  assert.equal(t("Show Output"), "Show Output");
  await speak("de", "auto");
  assert.equal(t("line {0}", 7), "line 7");
  await speak("en", "ja");
  assert.equal(t("line {0}", 7), "7 行目");
  assert.deepEqual(stub.read, []);
});

test("in a Japanese VS Code it takes the words that are loaded, unless English is wanted", async () => {
  const bundle = { "Show Output": "（読み込み済み）" };
  await speak("ja", "auto", bundle);
  assert.equal(t("Show Output"), "（読み込み済み）");
  await speak("ja", "en", bundle);
  assert.equal(t("Show Output"), "Show Output");
  assert.deepEqual(stub.read, []);
});

test("what a value holds is no place for another one", async () => {
  await speak("en", "auto");
  assert.equal(t("{0} of {1} files", "{1}", "$&"), "{1} of $& files");
});
