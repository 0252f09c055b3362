// Entry point of the language server in a web worker, where all files are read by the client.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "../lsp/serve.ts";
import { createServerRuntime } from "./server-runtime.ts";

/** The version of the package, which the build writes here. */
declare const packageVersion: string;

const worker = self as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  ...createServerRuntime(),
  version: packageVersion,
});
