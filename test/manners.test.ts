// The extension keeps quiet: messages only answer commands, and nothing about its use is recorded or sent.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";

const root = path.resolve(import.meta.dirname, "..");

/** The places that may show something over the editor, and the question that each of them answers. */
const answers: Readonly<Record<string, string>> = {
  "client/src/commands/add-schemas.ts": "batchguard.useSchemas",
  "client/src/commands/apply-edit.ts": "batchguard.harden, whose edit no longer fits",
  "client/src/commands/choose-parameter-file.ts": "batchguard.chooseParameterFile",
  "client/src/commands/harden.ts": "batchguard.harden",
  "client/src/commands/show-posture.ts": "batchguard.showPosture, batchguard.exportPosture",
  "client/src/start-client.ts": "none, but without its server the extension does nothing at all",
  "client/src/workspace-check/workspace-check.ts": "batchguard.checkWorkspace",
};

function sources(pattern: string): ReadonlyMap<string, string> {
  const files = globSync(pattern, { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
}

function filesWith(pattern: string, wanted: RegExp): readonly string[] {
  return [...sources(pattern)].filter(([, text]) => wanted.test(text)).map(([file]) => file);
}

test("messages and progress are shown only in answer to commands", () => {
  const shown = /\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress)\b/;
  assert.deepEqual(filesWith("client/src/**/*.ts", shown), Object.keys(answers));
});

test("the server shows no messages of its own", () => {
  const shown = /\b(?:ShowMessage|showMessage|show(?:Information|Warning|Error)Message)|window\/show/;
  assert.deepEqual(filesWith("server/src/**/*.ts", shown), []);
});

test("the extension counts nothing and sends nothing", () => {
  const recorded = /telemetry|appInsights|applicationinsights|machineId|sessionId|sendBeacon|globalState/i;
  assert.deepEqual(filesWith("{client,server}/src/**/*.ts", recorded), []);
  const { dependencies = {}, devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  assert.deepEqual(
    names.filter((name) => /telemetry|insights|analytics|sentry/i.test(name)),
    [],
  );
});
