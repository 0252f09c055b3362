// Measures the extension while it starts, and keeps what came of it for who wants to compare.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { serverProcesses } from "./server-process.ts";

const megabyte = 1024 * 1024;

/** Bytes of the extension host's heap; other extensions have a share in it. */
export function heapInUse(): number {
  return process.memoryUsage().heapUsed;
}

export interface Start {
  /** From the opening of a document until the extension was active, in milliseconds. */
  readonly activation: number;
  /** Until the document's diagnostics were there. */
  readonly diagnostics: number;
  /** By how many bytes the extension host's heap grew. */
  readonly clientHeap: number;
}

/** Writes the measurements to out/measurements/start.json, and returns them in few words. */
export function recordStart({ activation, diagnostics, clientHeap }: Start): string {
  const serverMemory = Math.max(...serverProcesses().map(residentMemory));
  const measured = {
    activationMilliseconds: Math.round(activation),
    diagnosticsMilliseconds: Math.round(diagnostics),
    clientHeapMegabytes: round(clientHeap / megabyte),
    serverResidentMegabytes: round(serverMemory / megabyte),
  };
  const folder = process.env.VSCODE_HOST_MEASUREMENTS;
  if (folder !== undefined) writeFileSync(path.join(folder, "start.json"), `${JSON.stringify(measured, null, 2)}\n`);
  return Object.entries(measured)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) * 1024;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
