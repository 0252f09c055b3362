// The npm package: what is in it, and that it runs where it is installed, from nothing but itself.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "..");
const onWindows = process.platform === "win32";

test("the package holds the command line, installs without the network, and checks a file in Japanese", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "batchguard-npm-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(root, "scripts/package-npm.mjs"), folder]);

  const packed = readdirSync(join(folder, "npm"), { recursive: true, encoding: "utf8" }).map((file) =>
    file.replaceAll("\\", "/"),
  );
  const files = packed.filter((file) => file.includes(".") || file === "LICENSE");
  assert.deepEqual(files.filter((file) => !/^dist\/cli-[\w-]+\.js$/.test(file)).sort(), [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "THIRD-PARTY-NOTICES.md",
    "dist/cli.js",
    "l10n/catalogue.ja.json",
    "package.json",
    "sbom.cdx.json",
    "schemas/batchguard.schema.json",
    "schemas/batchjob.schema.json",
    "schemas/batchpool.schema.json",
    "schemas/report.schema.json",
    "snippets/arm-resources.json",
    "snippets/arm-templates.json",
    "snippets/data-plane-bodies.json",
    "snippets/management-bodies.json",
    "snippets/pool-properties.json",
  ]);
  const { version, ...manifest } = JSON.parse(readFileSync(join(folder, "npm/package.json"), "utf8"));
  assert.doesNotMatch(JSON.stringify(manifest), /%|private|vscode|[dD]ependencies/);

  const tarball = join(folder, `batchguard-${version}.tgz`);
  const install = ["install", "--offline", "--no-audit", "--no-fund", "--silent", "--prefix", folder, tarball];
  execFileSync("npm", install, { cwd: folder, shell: onWindows });
  writeFileSync(join(folder, "a.json"), readFileSync(join(root, "samples/insecure/azuredeploy.json")));
  const program = join(folder, "node_modules/.bin/batchguard");
  const run = (...argv: string[]) => spawnSync(program, argv, { cwd: folder, encoding: "utf8", shell: onWindows });
  assert.equal(run("--version").stdout, `${version}\n`);
  const { status, stdout, stderr } = run("check", "a.json", "--locale", "ja");
  assert.deepEqual([status, stderr], [1, ""]);
  assert.match(stdout, /[ぁ-ん].*\[account-public-network-access\]/);
  assert.equal(run("init").status, 0);
  const project = JSON.parse(readFileSync(join(folder, ".batchguard.json"), "utf8"));
  assert.equal(project.$schema, "./node_modules/batchguard/schemas/batchguard.schema.json");
});
