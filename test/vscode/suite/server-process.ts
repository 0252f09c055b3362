// Finds the language server's process, which only the operating system knows; `ps` exists on Linux and macOS.
import { execFileSync } from "node:child_process";

/** The process ids of the language servers that this extension host has started. */
export function serverProcesses(): number[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , parent, command]) => Number(parent) === process.pid && command?.includes("server-node.cjs"))
    .map(([, pid]) => Number(pid));
}
