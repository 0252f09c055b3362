// Builds the extension and shows it at work: in the VS Code of this machine, else in a browser.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer } from "../test/vscode/host/code-server.mjs";
import { firstOnPath, installHost } from "../test/vscode/host/install.mjs";

const root = path.resolve(import.meta.dirname, "..");
const samples = path.join(root, "samples");

execFileSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });

const windows = process.platform === "win32";
if (firstOnPath([windows ? "code.cmd" : "code"]) !== undefined) {
  spawn("code", [`--extensionDevelopmentPath=${root}`, samples], { stdio: "inherit", shell: windows });
} else if (process.platform === "linux" && process.arch === "x64") {
  await serve(Number(process.env.PORT ?? 3000));
} else {
  console.error("VS Code's command `code` is not on the PATH: install VS Code, or its command, and try again.");
  process.exitCode = 1;
}

/** Serves VS Code on the loopback interface, with this folder linked as an installed extension, until Ctrl+C. */
async function serve(port) {
  installHost();
  const extensions = mkdtempSync(path.join(tmpdir(), "batchguard-start-"));
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  symlinkSync(root, path.join(extensions, `${publisher}.${name}-${version}`));
  const server = await startServer({ port, extensionsFolder: extensions, defaultFolder: samples, testing: false });
  console.log(`Batchguard is running in VS Code at http://127.0.0.1:${server.port}/ (Ctrl+C ends it).`);
  const end = async (status) => {
    await server.stop();
    rmSync(extensions, { recursive: true, force: true });
    process.exit(status);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => end(0));
  }
  server.stopped.catch((error) => {
    console.error(error.message);
    return end(1);
  });
}
