// Paths and URIs of project files, and globs over them.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { projectFileCandidates, relativePath } from "../../server/src/lint/file-paths.ts";
import { compileGlob } from "../../server/src/lint/glob.ts";

describe("projectFileCandidates", () => {
  it("goes up from the document to the root, and no further", () => {
    const expected = ["/w/p/a/b/.batchguard.json", "/w/p/a/.batchguard.json", "/w/p/.batchguard.json"];
    assert.deepEqual(projectFileCandidates("/w/p/a/b/c.json", "/w/p"), expected);
    assert.deepEqual(projectFileCandidates("/w/p/a/b/c.json", "/w/p/"), expected);
    assert.deepEqual(projectFileCandidates("/w/p/c.json", "/w/p"), ["/w/p/.batchguard.json"]);
    assert.deepEqual(projectFileCandidates("/a/c.json", "/"), ["/a/.batchguard.json", "/.batchguard.json"]);
  });

  it("does the same for URIs", () => {
    assert.deepEqual(projectFileCandidates("vscode-vfs://github/x/y/a/c.json", "vscode-vfs://github/x/y"), [
      "vscode-vfs://github/x/y/a/.batchguard.json",
      "vscode-vfs://github/x/y/.batchguard.json",
    ]);
  });

  it("looks beside a document outside the root, and nowhere for one that has no folder", () => {
    assert.deepEqual(projectFileCandidates("/other/c.json", "/w/p"), ["/other/.batchguard.json"]);
    assert.deepEqual(projectFileCandidates("/w/pp/c.json", "/w/p"), ["/w/pp/.batchguard.json"]);
    assert.deepEqual(projectFileCandidates("/w/c.json", undefined), ["/w/.batchguard.json"]);
    assert.deepEqual(projectFileCandidates("untitled:Untitled-1", "/w"), []);
  });
});

describe("relativePath", () => {
  it("is the part below the root, decoded for URIs", () => {
    assert.equal(relativePath("/w", "/w/a%20b/c.json"), "a%20b/c.json");
    assert.equal(relativePath("file:///w", "file:///w/a%20b/%E6%97%A5.json"), "a b/日.json");
    assert.equal(relativePath("file:///w", "file:///w/100%.json"), "100%.json");
    assert.equal(relativePath("c:/w/", "c:/w/a%20b.json"), "a%20b.json");
    assert.equal(relativePath("/w", "/ww/a.json"), undefined);
    assert.equal(relativePath(undefined, "/w/a.json"), "w/a.json");
  });
});

describe("compileGlob", () => {
  const cases: readonly (readonly [glob: string, matches: readonly string[], others: readonly string[]])[] = [
    ["a.json", ["a.json", "x/a.json", "x/y/a.json"], ["b.json", "a.json/b", "xa.json", "aXjson"]],
    ["*.json", ["a.json", ".json", "x/.a.json"], ["a.jsonc", "x.json/y"]],
    ["/*.json", ["a.json"], ["x/a.json"]],
    ["./a.json", ["a.json"], ["x/a.json"]],
    ["x/*.json", ["x/a.json"], ["x/y/a.json", "y/x/a.json", "x/"]],
    ["**/a.json", ["a.json", "x/a.json", "x/y/a.json"], ["xa.json"]],
    ["x/**", ["x/a", "x/y/a"], ["x", "y/x/a"]],
    ["x/", ["x/a", "x/y/a"], ["x", "xa"]],
    ["x/**/a.json", ["x/a.json", "x/y/z/a.json"], ["xa.json", "x/ya.json"]],
    ["**", ["a", "x/a"], []],
    ["x/a**b.json", ["x/ab.json", "x/aXXb.json"], ["x/a/b.json"]],
    ["?.json", ["a.json", "x/a.json"], [".json", "ab.json"]],
    ["x/[a-c1].json", ["x/b.json", "x/1.json"], ["x/d.json", "x/-.json"]],
    ["x/[!a-c].json", ["x/d.json"], ["x/b.json", "x//.json"]],
    ["{a,b}.json", ["a.json", "x/b.json"], ["c.json", "ab.json"]],
    ["{x/**,y/{a,b}}.json", ["x/1/2.json", "y/a.json", "y/b.json"], ["y/c.json"]],
    ["{,x/}a.json", ["a.json", "x/a.json"], ["y/x/a"]],
    ["a{b.json", ["a{b.json"], ["ab.json"]],
    ["a[b.json", ["a[b.json"], ["ab.json"]],
    ["a(b)+.json", ["a(b)+.json"], ["ab.json"]],
    ["x\\a.json", ["x/a.json"], []],
    ["日本/*", ["日本/プール.json"], []],
  ];
  for (const [glob, matches, others] of cases) {
    it(`matches ${glob}`, () => {
      const matcher = compileGlob(glob);
      for (const path of matches) assert.ok(matcher(path), `${glob} should match ${path}`);
      for (const path of others) assert.ok(!matcher(path), `${glob} should not match ${path}`);
    });
  }

  it("answers hostile globs without trying all combinations", () => {
    const path = `${"a".repeat(500)}c`;
    assert.ok(!compileGlob("*a".repeat(50))(path));
    assert.ok(!compileGlob(`${"{a,aa}".repeat(100)}b`)(path));
    assert.ok(!compileGlob(`${"**/".repeat(100)}b`)(`${"a/".repeat(500)}c`));
    assert.ok(!compileGlob("{".repeat(100_000) + "}".repeat(100_000))("a"));
    assert.ok(!compileGlob(`{${",".repeat(200_000)}}`)("a"));
  });
});
