// Measures what ships: the sizes of the bundles and of the package.
import { globSync, statSync } from "node:fs";
import path from "node:path";
import { amountRow, type Row } from "./row.ts";

const bundles = [
  ["Server for Node", "dist/server-node.cjs", 900],
  ["Server for browsers", "dist/server-browser.js", 900],
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
