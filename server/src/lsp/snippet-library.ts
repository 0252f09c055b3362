// Finds the snippets of a session: in the package, or through the client.
import type { Connection } from "vscode-languageserver";
import { readSnippets, type Snippet } from "../assist/snippet-file.ts";
import type { Log } from "./guarded.ts";
import { readSnippetsRequest } from "./protocol.ts";
import type { Runtime } from "./runtime.ts";

/** All snippets, read when somebody first asks for them. Never rejects. */
export type SnippetLibrary = () => Promise<readonly Snippet[]>;

/** Reads the files of snippets from the package, or has the client do it where the host can't. */
export function createSnippetLibrary(connection: Connection, { readSnippetFiles }: Runtime, warn: Log): SnippetLibrary {
  let known: Promise<readonly Snippet[]> | undefined;
  const read = async (): Promise<readonly Snippet[]> => {
    const files = readSnippetFiles?.() ?? (await connection.sendRequest<readonly string[]>(readSnippetsRequest));
    return files.flatMap(readSnippets);
  };
  return () => {
    known ??= read().catch((error: unknown) => {
      warn(`The snippets can't be read, so none are offered: ${String(error)}`);
      return [];
    });
    return known;
  };
}
