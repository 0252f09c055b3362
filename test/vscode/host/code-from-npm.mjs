#!/usr/bin/env node
// Stands where the program `code` stands for @vscode/test-electron, on a machine that has no VS Code to start.
//
//   code-from-npm.mjs [FOLDER|FILE.code-workspace] --extensionDevelopmentPath=P --extensionTestsPath=P [--user-data-dir=P] [--extensions-dir=P]
//
// It runs the suite in VS Code's server and a headless Chromium, and exits with the suite's code. Environment: CHROMIUM,
// VSCODE_HOST_SCREENSHOTS (folder), VSCODE_HOST_TIMEOUT (milliseconds), VSCODE_HOST_TRUST=1 (a new folder is not trusted),
// VSCODE_HOST_VERBOSE=1.
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startServer } from "./code-server.mjs";
import { findChromium, installHost } from "./install.mjs";

const { values, positionals } = parseArgs({
  // test-electron adds options for a desktop's window that mean nothing here.
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
  },
});

installHost();
const executablePath = findChromium();
// Only now: the packages that it imports may just have been installed.
const { runInWorkbench } = await import("./workbench.mjs");

const server = await startServer({
  port: 0,
  userDataFolder: values["user-data-dir"],
  extensionsFolder: values["extensions-dir"],
  testing: true,
  asksForTrust: process.env.VSCODE_HOST_TRUST === "1",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => server.stop().then(() => process.exit(130)));
}
try {
  const { code, errors } = await Promise.race([
    runInWorkbench({
      url: workbenchUrl(server.port),
      executablePath,
      timeout: Number(process.env.VSCODE_HOST_TIMEOUT ?? 480_000),
      screenshots: process.env.VSCODE_HOST_SCREENSHOTS,
    }),
    server.stopped,
  ]);
  // When a remote extension host dies the workbench reports code 0, so the server is asked how it ended.
  const end = await Promise.race([server.extensionHostEnd, sleep(5000, "not within 5 seconds", { ref: false })]);
  if (code !== 0 || end !== "well") {
    console.error(`The suite ended with code ${code}; the extension host ended ${end}.\n${errors.join("\n")}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.stop();
}

function workbenchUrl(port) {
  const remote = (name) => `vscode-remote://127.0.0.1:${port}${path.resolve(values[name])}`;
  const payload = [
    ["extensionDevelopmentPath", remote("extensionDevelopmentPath")],
    ["extensionTestsPath", remote("extensionTestsPath")],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  const url = new URL(`http://127.0.0.1:${port}/`);
  const [opened] = positionals;
  if (opened === undefined) {
    // Without it the last folder is opened again.
    url.searchParams.set("ew", "true");
  } else {
    url.searchParams.set(opened.endsWith(".code-workspace") ? "workspace" : "folder", path.resolve(opened));
  }
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}
