// Measures what ships: the sizes of the bundles and of the package, and how the extension starts.
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { amountRow, type Row } from "./row.ts";

const bundles = [
  ["Server for Node", "dist/server-node.cjs", 1050],
  ["Server for browsers", "dist/server-browser.js", 1050],
  ["Client for Node", "dist/client-node.cjs", 480],
  ["Client for browsers", "dist/client-browser.cjs.js", 480],
  ["Command line, without the language server", "dist/cli{,-*}.js", 800],
  ["Package", "out/batchguard.vsix", 1500],
] as const;

/** A bundle that was not built has no row. */
export function measureBundles(root: string): Row[] {
  return bundles.flatMap(([what, pattern, most]) => {
    const files = globSync(pattern, { cwd: root }).filter((file) => !file.includes("cli-server-node-"));
    if (files.length === 0) return [];
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);
    return [amountRow(what, bytes / 1000, "KB", { aim: most })];
  });
}

/** What the tests inside VS Code measured when they last ran; nothing if they did not. */
export function measureStart(root: string): Row[] {
  const file = path.join(root, "out/measurements/start.json");
  if (!existsSync(file)) return [];
  const start = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, number>>;
  return [
    amountRow("Activation in VS Code, when its tests last ran", start.activationMilliseconds ?? Number.NaN, "ms"),
    amountRow("– until the first diagnostics", start.diagnosticsMilliseconds ?? Number.NaN, "ms"),
    amountRow("– memory of the server's process", start.serverResidentMegabytes ?? Number.NaN, "MB"),
    amountRow("– growth of the extension host's heap", start.clientHeapMegabytes ?? Number.NaN, "MB"),
  ];
}
