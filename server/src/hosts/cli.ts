#!/usr/bin/env node
// Temporary entry point of the command line.
if (process.argv[2] === "lsp") {
  await import("./server-node.ts");
} else {
  console.log("0.1.0");
}
