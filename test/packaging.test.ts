// What ships: the packed files, their sizes, and that every bundle is self-contained.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";

const root = path.resolve(import.meta.dirname, "..");
const golden = path.join(import.meta.dirname, "packaging.golden.txt");

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

test("the VSIX holds the files of packaging.golden.txt and no others", () => {
  const vsce = path.join(root, "node_modules/.bin/vsce");
  const options = { cwd: root, encoding: "utf8", shell: process.platform === "win32" } as const;
  const listed = execFileSync(vsce, ["ls", "--no-dependencies"], options);
  // How many chunks there are is the bundler's business.
  const files = [...new Set(listed.split(/\r?\n/).filter(Boolean).map(withoutHash))].sort();
  if (process.env.UPDATE === "1") writeFileSync(golden, `${files.join("\n")}\n`);
  assert.deepEqual(files, readFileSync(golden, "utf8").split("\n").filter(Boolean));
});

/** The names of the chunks that the command line loads on demand carry a hash of their content. */
function withoutHash(file: string): string {
  return file.replace(/^(dist\/cli-.*)-[0-9A-Z]{8}\.js$/, "$1-HASH.js");
}

/** In kilobytes of 1,000 bytes. ARCHITECTURE says why the servers have more than they were planned with. */
const largest: Readonly<Record<string, number>> = {
  "dist/client-node.cjs": 480,
  "dist/client-browser.cjs.js": 480,
  "dist/server-node.cjs": 1050,
  "dist/server-browser.js": 1050,
  "out/batchguard.vsix": 1500,
};

for (const [file, kilobytes] of Object.entries(largest)) {
  test(`${file} has at most ${kilobytes} KB`, () => {
    assert.ok(statSync(path.join(root, file)).size <= kilobytes * 1000);
  });
}

test("the command line has at most 800 KB without the language server it loads on demand", () => {
  const outputs = JSON.parse(read("dist/meta/cli.json")).outputs as Record<string, Output>;
  const loaded = withImports(outputs, "dist/cli.js", /^dist\/cli-server-node-/);
  const bytes = loaded.reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
  assert.ok(bytes <= 800_000, `${bytes} bytes in ${loaded.join(", ")}`);
  const inputs = loaded.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  assert.deepEqual(
    inputs.filter((input) => input.includes("vscode-languageserver")),
    [],
  );
});

test("no bundle carries the Japanese texts of the rules", () => {
  const [text = ""] = Object.values(JSON.parse(read("l10n/catalogue.ja.json")) as Record<string, { text: string }>)
    .map(({ text }) => text)
    .filter((text) => text.length > 40);
  assert.notEqual(text, "");
  const bundles = readdirSync(path.join(root, "dist")).filter((name) => /\.c?js$/.test(name));
  assert.ok(bundles.length > 5);
  assert.deepEqual(
    bundles.filter((name) => read(`dist/${name}`).includes(text)),
    [],
  );
});

interface Output {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string }[];
}

/** A bundle and the chunks that it loads, at start or when a command needs them; those that match `except` are left out. */
function withImports(outputs: Readonly<Record<string, Output>>, file: string, except: RegExp): string[] {
  const loaded = [file];
  // The list grows while it is walked.
  for (const current of loaded) {
    for (const { path: imported } of outputs[current]?.imports ?? []) {
      if (imported in outputs && !loaded.includes(imported) && !except.test(imported)) loaded.push(imported);
    }
  }
  return loaded;
}

test("the bundles for the browser ask for nothing but VS Code", () => {
  for (const name of ["client-browser", "server-browser"]) {
    const { outputs } = JSON.parse(read(`dist/meta/${name}.json`)) as { outputs: Record<string, Output> };
    const asked = Object.values(outputs).flatMap(({ imports }) => imports.map((imported) => imported.path));
    assert.deepEqual(
      asked.filter((imported) => imported !== "vscode"),
      [],
    );
  }
});

test("the manifest names files that exist", () => {
  const manifest = JSON.parse(read("package.json"));
  // VS Code's web worker appends the ending.
  const files = [manifest.main, `${manifest.browser}.js`, manifest.icon, manifest.bin.batchguard];
  for (const file of files) {
    assert.ok(existsSync(path.join(root, file)), file);
  }
});

test("every %key% of the manifest has an English and a Japanese text, and no text is left over", () => {
  const keys = [...new Set([...read("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))].sort();
  for (const file of ["package.nls.json", "package.nls.ja.json"]) {
    assert.deepEqual(Object.keys(JSON.parse(read(file))).sort(), keys, file);
  }
});

test("every text of the client has an English and a Japanese entry, and no entry is left over", () => {
  const sources = readdirSync(path.join(root, "client/src"), { recursive: true, encoding: "utf8" });
  const contents = sources.filter((file) => file.endsWith(".ts")).map((file) => read(`client/src/${file}`));
  // VS Code's own function knows nothing of the setting for the language.
  assert.ok(!contents.some((text) => text.includes("l10n.t(")));
  const texts = contents
    .flatMap((text) => [...text.matchAll(/(?<![\w.])t\(\s*"((?:[^"\\]|\\.)*)"/g)])
    .map(([, text]) => text);
  const expected = [...new Set(texts)].sort();
  for (const file of ["l10n/bundle.l10n.json", "l10n/bundle.l10n.ja.json"]) {
    assert.deepEqual(Object.keys(JSON.parse(read(file))).sort(), expected, file);
  }
});
