// Loaded into a process before all else: writes the real path of every file that the process opens into a log.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const log = process.env.OPENED_FILES_LOG ?? "";
const { openSync, readFileSync, appendFileSync, realpathSync } = fs;

function note(path: unknown): void {
  if (typeof path !== "string" && !(path instanceof URL) && !Buffer.isBuffer(path)) return;
  try {
    appendFileSync(log, `${realpathSync(path)}\n`);
  } catch {
    // What does not exist is not opened.
  }
}

fs.openSync = (path, ...rest) => {
  note(path);
  return openSync(path, ...rest);
};
fs.readFileSync = ((path: Parameters<typeof readFileSync>[0], options?: Parameters<typeof readFileSync>[1]) => {
  note(path);
  return readFileSync(path, options);
}) as typeof readFileSync;
syncBuiltinESMExports();
