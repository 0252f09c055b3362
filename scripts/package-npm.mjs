// Writes the npm package, out/npm and out/batchguard-<version>.tgz, from what the build left in dist/.
//
// The files are those that .npmignore lets through. The manifest is written anew: that of the extension speaks of VS Code,
// names its texts by keys, and stays private so that nobody publishes it by accident.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
const out = resolve(process.argv[2] ?? join(root, "out"));
const folder = join(out, "npm");

const [{ files }] = npm(root, "--dry-run");
rmSync(folder, { recursive: true, force: true });
for (const { path } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  copyFileSync(join(root, path), join(folder, path));
}
writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(), undefined, 2)}\n`);
const [{ filename, size }] = npm(folder, `--pack-destination=${out}`);
console.log(`${join(out, filename)}: ${Math.round(size / 1000)} KB`);

function manifest() {
  const { name, version, license, type, keywords, homepage, repository, bugs, engines, bin } = read("package.json");
  const { description } = read("package.nls.json");
  const { node } = engines;
  const own = { name, version, description, license, type, keywords, homepage, repository, bugs };
  return { ...own, engines: { node }, bin };
}

function read(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

/** What `npm pack` says of the packages it makes, which is one. */
function npm(cwd, ...more) {
  const options = { cwd, encoding: "utf8", shell: process.platform === "win32", stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--silent", ...more], options));
}
