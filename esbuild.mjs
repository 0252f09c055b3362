// Bundles everything that ships into dist/, and the suite that runs inside VS Code into out/test/.
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { build } from "esbuild";

const { version } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));

/** Shared by every bundle. Modules come first in `mainFields` because the UMD build of jsonc-parser can't be bundled. */
const shared = {
  bundle: true,
  minify: true,
  // Japanese stays as it is instead of becoming escapes of twice the length.
  charset: "utf8",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  target: "es2022",
};
const node = { ...shared, platform: "node", target: "node20", mainFields: ["module", "main"] };
const browser = { ...shared, platform: "browser", mainFields: ["browser", "module", "main"] };

/**
 * Takes Node's own modules from the process, without an import: to import one into an ES module makes Node run all its
 * getters, which load others that no command needs. Packages that are CommonJS then need no `require` either.
 */
const builtinsOfProcess = {
  name: "builtins-of-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:_/]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: `node:${path.replace(/^node:/, "")}`, namespace: "builtin" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};

const bundles = {
  "client-node": {
    ...node,
    entryPoints: ["client/src/node.ts"],
    outfile: "dist/client-node.cjs",
    format: "cjs",
    external: ["vscode"],
  },
  // In a package of type "module" VS Code takes only `.cjs` for CommonJS, and its worker appends ".js" to the name in the
  // manifest: hence this double ending.
  "client-browser": {
    ...browser,
    entryPoints: ["client/src/browser.ts"],
    outfile: "dist/client-browser.cjs.js",
    format: "cjs",
    external: ["vscode"],
  },
  // What runs inside the panel of the posture.
  "posture-page": {
    ...browser,
    entryPoints: ["client/src/posture/page.ts"],
    outfile: "dist/posture-page.js",
    format: "iife",
  },
  "server-node": {
    ...node,
    entryPoints: ["server/src/hosts/server-node.ts"],
    outfile: "dist/server-node.cjs",
    format: "cjs",
    // Where the bundle lies, from which the package's other files are found, has another name in CommonJS.
    define: { "import.meta.dirname": "__dirname" },
  },
  "server-browser": {
    ...browser,
    entryPoints: ["server/src/hosts/server-browser.ts"],
    outfile: "dist/server-browser.js",
    format: "iife",
    define: { packageVersion: JSON.stringify(version) },
  },
  // Splitting keeps what `import()` names (the language server, above all) out of the file that every command loads.
  cli: {
    ...node,
    target: "node22",
    entryPoints: { cli: "server/src/hosts/cli.ts" },
    outdir: "dist",
    chunkNames: "cli-[name]-[hash]",
    format: "esm",
    splitting: true,
    plugins: [builtinsOfProcess],
  },
  suite: {
    ...node,
    minify: false,
    sourcemap: "inline",
    entryPoints: ["test/vscode/suite/index.ts"],
    outfile: "out/test/index.cjs",
    format: "cjs",
    external: ["vscode", "mocha"],
  },
  "web-suite": {
    ...browser,
    minify: false,
    entryPoints: ["test/vscode/suite/web.ts"],
    outfile: "out/test/web.js",
    format: "cjs",
    external: ["vscode"],
  },
};

await rm("dist", { recursive: true, force: true });
await mkdir("dist/meta", { recursive: true });
for (const [name, options] of Object.entries(bundles)) {
  const { metafile } = await build(options);
  await writeFile(`dist/meta/${name}.json`, JSON.stringify(metafile));
}
// So that the release tags, which hold it, give hooks a program to run.
await chmod("dist/cli.js", 0o755);
