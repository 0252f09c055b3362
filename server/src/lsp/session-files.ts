// Reads files for a session: open documents first, then through the client, else through the host.
import type { Connection } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { OpenDocuments } from "./open-documents.ts";
import { type FileText, type FolderNames, listFolderRequest, readFileRequest } from "./protocol.ts";
import type { Files } from "./runtime.ts";

/** @param local what the host can read by itself, for clients that do not answer our requests. */
export function createSessionFiles(
  connection: Connection,
  client: Client,
  open: OpenDocuments,
  local: Files | undefined,
): Files {
  const elsewhere = client.files ? clientFiles(connection, open) : local;
  return {
    read: async (file) => open.find(file)?.getText() ?? (await elsewhere?.read(file)) ?? null,
    list: async (folder) => (await elsewhere?.list(folder)) ?? null,
  };
}

function clientFiles(connection: Connection, open: OpenDocuments): Files {
  return {
    async read(file) {
      const answer = await ask<FileText>(connection, readFileRequest, open.uriOf(file));
      return typeof answer?.text === "string" ? answer.text : null;
    },
    async list(folder) {
      const answer = await ask<FolderNames>(connection, listFolderRequest, open.uriOf(folder));
      return Array.isArray(answer?.names) ? answer.names.filter((name) => typeof name === "string") : null;
    },
  };
}

/** A client that fails to answer is like a file that is not there. */
async function ask<T>(connection: Connection, request: string, uri: string): Promise<Partial<T> | null> {
  try {
    return await connection.sendRequest(request, { uri });
  } catch {
    return null;
  }
}
