#!/usr/bin/env node
// Entry point of the command line.
import { runCli } from "../cli/run-cli.ts";
import { createNodeCliHost } from "./node-cli-host.ts";
import { readVersion } from "./node-package.ts";

// Not `process.exit`: what was printed has to reach its reader first.
process.exitCode = await runCli(process.argv.slice(2), readVersion(), createNodeCliHost(), async () => {
  return (await import("./cli-engine.ts")).createEngine();
});
