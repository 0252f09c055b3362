// What is bundled and what is installed: known packages under known licences, from the public registry, running nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { readIfPresent, root } from "../derived/artefact.ts";
import { bundledInputs, bundledPackages, thirdPartyArtefacts } from "../derived/third-party.ts";

/** Everything of others that ships. Who adds one looks at what it does, who keeps it, and its licence. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "client-browser": ["balanced-match", "brace-expansion", "minimatch"],
  "client-node": ["balanced-match", "brace-expansion", "minimatch", "semver"],
  "server-browser": ["jsonc-parser"],
  "server-node": ["jsonc-parser"],
  cli: ["diff", "ignore", "jsonc-parser"],
  "posture-page": [],
};
/** The protocol, of VS Code's own makers, is in every bundle that speaks it. */
const protocol = /^vscode-(?:jsonrpc|languageclient|languageserver(?:-(?:protocol|types|textdocument))?)$/;
const permissive = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "0BSD"];

/** Node's modules that could reach out: other machines, other processes, code made of text. */
const reaching = /^(?:child_process|cluster|dgram|dns|https?|http2|inspector|net|repl|tls|vm|worker_threads)\b/;
/** Where the protocol's library starts servers or talks over sockets and pipes; the extension uses none but the first. */
const mayReach = /^node_modules\/(?:vscode-languageclient|vscode-languageserver|(?:.*\/)?vscode-jsonrpc)\//;

test("the bundles hold our sources and the packages that are allowed, nothing else", () => {
  const unknown = [...bundledInputs()].flatMap(([bundle, inputs]) =>
    inputs.filter((input) => {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
      if (name === undefined)
        return !/^(?:client|server)\/src\/|^l10n\/|^package\.json$|^builtin:node:\w+$/.test(input);
      return !(protocol.test(name) && bundle !== "posture-page") && !allowed[bundle]?.includes(name);
    }),
  );
  assert.deepEqual(unknown, []);
  assert.deepEqual([...bundledInputs().keys()].sort(), Object.keys(allowed).sort());
});

test("only the protocol's library names modules that reach out", () => {
  const builtins = new Set(builtinModules);
  let seen = 0;
  for (const bundle of bundledInputs().keys()) {
    const { inputs } = JSON.parse(readFileSync(path.join(root, `dist/meta/${bundle}.json`), "utf8")) as {
      inputs: Record<string, { imports: readonly { path: string; external?: boolean }[] }>;
    };
    for (const [input, { imports }] of Object.entries(inputs)) {
      // What the build puts between the command line and a module of Node's is counted where it is named.
      if (input.startsWith("builtin:")) continue;
      const reached = imports
        .filter(({ path: name, external }) => external === true || name.startsWith("builtin:"))
        .map(({ path: name }) => name.replace(/^(?:builtin:)?node:/, ""))
        .filter((name) => builtins.has(name) && reaching.test(name));
      if (reached.length > 0) assert.match(input, mayReach, `${input} in ${bundle} names ${reached}`);
      seen += reached.length;
    }
  }
  assert.ok(seen > 0, "the library's own are seen, so this test can fail");
});

test("every bundled package has a permissive licence, its text, and a checksum in the lockfile", () => {
  const packages = bundledPackages();
  assert.ok(packages.length > 8);
  for (const { name, license, licenseText, integrity } of packages) {
    assert.ok(permissive.includes(license), `${name}: ${license}`);
    assert.ok(licenseText.length > 200, name);
    assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/, name);
  }
});

test("the notices and the bill of materials are those of the bundles: otherwise run `npm run sbom`", () => {
  for (const { path: file, text } of thirdPartyArtefacts()) {
    assert.equal(readIfPresent(file)?.replaceAll("\r\n", "\n"), text, `${file} is out of date: run \`npm run sbom\``);
  }
});

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

for (const folder of ["", "scripts/peers/"]) {
  const lock = JSON.parse(readFileSync(path.join(root, folder, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  const locked = Object.entries(lock.packages).filter(([name]) => name !== "");

  test(`${folder}package-lock.json pins every package by its checksum, from the public registry`, () => {
    assert.ok(locked.length > 50);
    const wrong = locked.filter(
      ([, { integrity, resolved = "https://registry.npmjs.org/" }]) =>
        !integrity?.startsWith("sha512-") || !resolved.startsWith("https://registry.npmjs.org/"),
    );
    assert.deepEqual(
      wrong.map(([name]) => name),
      [],
    );
  });

  test(`no package of ${folder}package-lock.json runs anything when it is installed unless the manifest allows it`, () => {
    const manifest = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as {
      allowScripts?: Record<string, boolean>;
    };
    const decided = Object.keys(manifest.allowScripts ?? {});
    const running = locked.flatMap(([name, { hasInstallScript }]) =>
      hasInstallScript ? [name.replace(/^.*node_modules\//, "")] : [],
    );
    assert.deepEqual(
      running.filter((name) => !decided.includes(name)),
      [],
    );
  });
}

test("the manifest of the extension depends on nothing that would be installed", () => {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as object;
  assert.ok(
    !("dependencies" in manifest) && !("optionalDependencies" in manifest) && !("extensionDependencies" in manifest),
  );
});
