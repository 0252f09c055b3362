// Runs VS Code's server (back end and extension host) from the npm package code-server.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hostPaths } from "./install.mjs";

/** Quiet surroundings; autosave is off because in a browser it is on, and would write edits to the disk. */
const defaultSettings = {
  "workbench.startupEditor": "none",
  // Without a graphics card whatever moves is drawn by the processor, which the tests need.
  "workbench.reduceMotion": "on",
  "editor.cursorBlinking": "solid",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "telemetry.telemetryLevel": "off",
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  // Machines without VS Code are often machines without a network.
  "json.schemaDownload.enable": false,
};

/** Installs a VSIX into `extensionsFolder`. */
export function installExtension(vsix, extensionsFolder) {
  const data = mkdtempSync(path.join(tmpdir(), "vscode-data-"));
  const args = [hostPaths.server, `--install-extension=${vsix}`, `--extensions-dir=${extensionsFolder}`];
  const { status, stdout, stderr } = spawnSync(hostPaths.node, [...args, `--server-data-dir=${data}`], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    encoding: "utf8",
  });
  rmSync(data, { recursive: true, force: true });
  if (status !== 0) {
    throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
  }
}

/**
 * Starts a server on the loopback interface.
 *
 * @param {{ port: number, userDataFolder?: string, extensionsFolder?: string, defaultFolder?: string, testing: boolean,
 *   asksForTrust?: boolean, settings?: object }} options `port` 0 takes any free one; `testing` lets the URL name
 *   extensions under test; `asksForTrust` has folders be trusted by the user only.
 * @returns the port, `extensionHostEnd` (resolves to "well" or to how it ended), `stopped` (rejects if the server ends
 *   before `stop()` was called) and `stop()`.
 */
export async function startServer(options) {
  const work = mkdtempSync(path.join(tmpdir(), "vscode-"));
  const userData = options.userDataFolder ?? path.join(work, "user");
  writeSettings(path.join(userData, "User/settings.json"), options.settings ?? {});
  mkdirSync(path.join(work, "tmp"));
  const child = spawn(hostPaths.node, [hostPaths.server, ...serverArguments(options, work, userData)], {
    // A process group of its own: killed alone, the server would leave the extension host behind.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: path.join(work, "tmp"), EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
  });
  const watched = watchOutput(child);
  const stop = () => {
    watched.expectEnd();
    return endGroup(child, work);
  };
  try {
    return { port: await watched.port, extensionHostEnd: watched.extensionHostEnd, stopped: watched.stopped, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments({ port, extensionsFolder, defaultFolder, testing, asksForTrust }, work, userData) {
  return [
    "--host=127.0.0.1",
    `--port=${port}`,
    "--without-connection-token",
    "--accept-server-license-terms",
    `--server-data-dir=${path.join(work, "data")}`,
    `--user-data-dir=${userData}`,
    ...(extensionsFolder ? [`--extensions-dir=${extensionsFolder}`] : []),
    ...(defaultFolder ? [`--default-folder=${defaultFolder}`] : []),
    "--telemetry-level=off",
    ...(asksForTrust ? [] : ["--disable-workspace-trust"]),
    // Without it a built VS Code ignores the extension and the tests that the URL names.
    ...(testing ? ["--enable-smoke-test-driver"] : []),
  ];
}

function writeSettings(file, settings) {
  const present = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...defaultSettings, ...present, ...settings }));
}

/** Reads from the server's log what it tells no other way: its port, and how the extension host ended. */
function watchOutput(child) {
  let log = "";
  const port = Promise.withResolvers();
  const extensionHostEnd = Promise.withResolvers();
  const stopped = Promise.withResolvers();
  stopped.promise.catch(() => {});
  const read = (chunk) => {
    log += chunk;
    if (process.env.VSCODE_HOST_VERBOSE) {
      process.stderr.write(chunk);
    }
    const bound = /Server bound to 127\.0\.0\.1:(\d+)/.exec(log);
    if (bound && log.includes("Extension host agent listening")) {
      port.resolve(Number(bound[1]));
    }
    const end = /Extension Host Process exited with code: (\S+), signal: (\S+)\./.exec(log);
    if (end) {
      extensionHostEnd.resolve(end[1] === "0" && end[2] === "null" ? "well" : `with ${end[1]}, signal ${end[2]}`);
    }
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  let expected = false;
  const expectEnd = () => {
    expected = true;
  };
  const fail = (reason) => {
    if (expected) {
      return;
    }
    const error = new Error(`VS Code's server ended (${reason}).\n${log.slice(-3000)}`);
    port.reject(error);
    stopped.reject(error);
  };
  child.on("error", (error) => fail(error.message));
  child.on("exit", (code) => fail(`code ${code}`));
  return { port: port.promise, extensionHostEnd: extensionHostEnd.promise, stopped: stopped.promise, expectEnd };
}

async function endGroup(child, work) {
  const kill = (signal) => {
    try {
      return process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  };
  kill("SIGTERM");
  for (let wait = 0; wait < 30 && kill(0); wait++) {
    await sleep(100);
  }
  kill("SIGKILL");
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
