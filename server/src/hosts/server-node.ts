// Entry point of the language server under Node: over `--node-ipc`, `--stdio` or what else vscode-languageserver knows.
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "../lsp/serve.ts";
import { createLocalFiles } from "./node-local-files.ts";
import { readJapanese, readSnippetFiles, readVersion } from "./node-package.ts";
import { createServerRuntime } from "./server-runtime.ts";

// Without a word about the transport it is the standard streams.
const connection = process.argv.length > 2 ? createConnection() : createConnection(process.stdin, process.stdout);
// Node would end the process, and all diagnostics with it.
process.on("unhandledRejection", (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});
const files = { filesIn: createLocalFiles, readJapanese, readSnippetFiles };
startServer(connection, { ...createServerRuntime(), ...files, version: readVersion() });
