// Statements about the sources as files: who imports whom, what is never named, how long files are.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "..");

/** The floors from the lowest up. A file imports its own floor and those below. */
const floors = [
  ["text"],
  ["json"],
  ["arm"],
  ["batch"],
  ["rules"],
  ["lint"],
  ["assist", "report"],
  ["lsp", "cli"],
  ["hosts"],
] as const;
const core: readonly string[] = ["text", "json", "arm", "batch", "rules", "lint", "assist", "report"];

/** The packages that each part may import; those of the core are pure. */
const packages: Readonly<Record<string, readonly string[]>> = {
  core: ["diff", "jsonc-parser", "sarif"],
  lsp: ["jsonc-parser", "vscode-languageserver", "vscode-languageserver-textdocument"],
  cli: ["diff", "ignore"],
  hosts: ["vscode-languageserver", "vscode-languageserver-textdocument", "ignore"],
  client: ["vscode", "vscode-languageclient"],
};

interface Source {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const server = sourcesIn("server/src");
const client = sourcesIn("client/src");

function sourcesIn(folder: string): readonly Source[] {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  return files.sort().map((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return { file, text, imports: importsOf(text) };
  });
}

/** All module names of static and dynamic imports and of exports from elsewhere. */
function importsOf(text: string): readonly string[] {
  const statements = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return Array.from(text.matchAll(statements), ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}

/** The file that a relative import names; undefined for a package. */
function targetOf({ file }: Source, name: string): string | undefined {
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : undefined;
}

/** The folder of `server/src` that a file is in. */
function partOf(file: string): string {
  return file.split("/")[2] ?? "";
}

function floorOf(file: string): number {
  return floors.findIndex((parts) => (parts as readonly string[]).includes(partOf(file)));
}

/** What a package is called without the path inside it. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

test("the walk finds the sources", () => {
  assert.ok(server.length > 30 && client.length > 2, `${server.length} and ${client.length} files`);
  assert.ok(server.flatMap(({ imports }) => imports).length > server.length);
});

test("every file of the server stands on a floor", () => {
  assert.deepEqual(
    server.filter(({ file }) => floorOf(file) < 0).map(({ file }) => file),
    [],
  );
});

test("imports go to the same floor or down, never to a neighbour", () => {
  const wrong = server.flatMap((source) =>
    source.imports.flatMap((name) => {
      const target = targetOf(source, name);
      if (target === undefined) return [];
      const down = floorOf(target) < floorOf(source.file) || partOf(target) === partOf(source.file);
      return down && target.startsWith("server/src/") ? [] : [`${source.file} imports ${name}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test("there are no cycles", () => {
  const graph = new Map(
    [...server, ...client].map((source) => [source.file, source.imports.map((name) => targetOf(source, name) ?? "")]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(file), `A cycle: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
});

test("each part imports only the packages meant for it; Node's modules are for the command line and the Node hosts", () => {
  const builtins = new Set(builtinModules);
  const wrong = [...server, ...client].flatMap(({ file, imports }) => {
    const part = file.startsWith("client/") ? "client" : core.includes(partOf(file)) ? "core" : partOf(file);
    const onNode = part === "cli" || /^server\/src\/hosts\/(?:.*node|cli)|^client\/src\/node\.ts$/.test(file);
    return imports.flatMap((name) => {
      if (name.startsWith(".")) return [];
      if (name.startsWith("node:")) return onNode ? [] : [`${file} imports ${name}`];
      const allowed = !builtins.has(name) && packages[part]?.includes(packageOf(name));
      return allowed ? [] : [`${file} imports ${name}`];
    });
  });
  assert.deepEqual(wrong, []);
});

test("the client imports nothing of the server", () => {
  const wrong = client.filter(({ imports }) => imports.some((name) => name.includes("server/")));
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  );
});

test("a rule imports the contract, checks, and the floors below, never another rule", () => {
  const rules = server.filter(
    ({ file, text }) => partOf(file) === "rules" && /^export default defineRule\(/m.test(text),
  );
  const wrong = rules.flatMap(({ file, imports }) =>
    imports.flatMap((name) => (/^\.\/(?:rule\.ts$|checks\/)|^\.\.\//.test(name) ? [] : [`${file} imports ${name}`])),
  );
  assert.deepEqual(wrong, []);
});

test("our sources name no network, no child process and no evaluation of text", () => {
  const forbidden =
    /\b(?:child_process|worker_threads|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\bnode:(?:https?|http2|net|tls|dgram|dns|vm|cluster)\b|\bfetch\s*\(|\beval\s*\(|\bnew\s+Function\b/;
  const wrong = [...server, ...client].flatMap(({ file, text }) => {
    const found = forbidden.exec(withoutComments(text));
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
  assert.deepEqual(wrong, []);
});

/** Comments may speak of what the code must not do. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

test("files are short: a rule at most 120 lines, an entry point 30, any other file 300", () => {
  const ours = [...server, ...client, ...sourcesIn("test"), ...sourcesIn("scripts")];
  const wrong = ours.flatMap(({ file, text }) => {
    if (isGenerated(file, text) || file.includes("/node_modules/") || file.startsWith("scripts/data/")) return [];
    const lines = text.trimEnd().split("\n").length;
    const limit = partOf(file) === "rules" ? 120 : /\/hosts\/(?:server-|cli\.)/.test(file) ? 30 : 300;
    const allowed = file === "server/src/rules/rule.ts" ? 300 : limit;
    return lines > allowed ? [`${file}: ${lines} lines, at most ${allowed}`] : [];
  });
  assert.deepEqual(wrong, []);
});

test("every file starts with a sentence that says what it is for", () => {
  const ours = [...server, ...client, ...sourcesIn("test"), ...sourcesIn("scripts")];
  const wrong = ours.filter(
    ({ file, text }) => !file.includes("/node_modules/") && !/^(?:#!.*\n)?\/\/ \S.*[.:]/.test(text),
  );
  assert.deepEqual(
    wrong.map(({ file }) => file),
    [],
  );
});

function isGenerated(file: string, text: string): boolean {
  return /\.generated\.ts$/.test(file) || /^\/\/ .*\bDo not edit:/m.test(text.split("\n").slice(0, 2).join("\n"));
}
