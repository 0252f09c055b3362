// Answers the server's requests for files: open buffers first, then the workspace's file system, whatever its scheme.
import { Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isAllowed, type ResolveLinks } from "./allowed-area.ts";
import {
  type FileText,
  type FolderNames,
  type LocationParams,
  listFolderRequest,
  readFileRequest,
} from "./protocol.ts";

/** Files above this many bytes are not read; nothing that describes a Batch account is near it. */
const largestFile = 16 * 1024 * 1024;

/** Registers both handlers; they stay registered over restarts of the client. */
export function answerFileRequests(client: BaseLanguageClient, resolveLinks: ResolveLinks | undefined): void {
  client.onRequest(readFileRequest, ({ uri }: LocationParams) => readFile(uri, resolveLinks));
  client.onRequest(listFolderRequest, ({ uri }: LocationParams) => listFolder(uri, resolveLinks));
}

/** The text of an open buffer or of an allowed file; `null` if there is none. */
export function readFile(uri: string, resolveLinks: ResolveLinks | undefined): Promise<FileText | null> {
  return orNull(() => readBufferOrFile(Uri.parse(uri, true), resolveLinks));
}

/** The names in an allowed folder; `null` if there is none. */
export function listFolder(uri: string, resolveLinks: ResolveLinks | undefined): Promise<FolderNames | null> {
  return orNull(async () => {
    const folder = Uri.parse(uri, true);
    if (!(await isAllowed(folder, resolveLinks))) {
      return null;
    }
    const entries = await workspace.fs.readDirectory(folder);
    return { names: entries.map(([name]) => name).sort() };
  });
}

/** A file that can't be read is an ordinary answer here: most of the names that the server tries do not exist. */
async function orNull<T>(read: () => Promise<T | null>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

async function readBufferOrFile(uri: Uri, resolveLinks: ResolveLinks | undefined): Promise<FileText | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) {
    return { text: open.getText() };
  }
  if (!(await isAllowed(uri, resolveLinks)) || (await workspace.fs.stat(uri)).size > largestFile) {
    return null;
  }
  return { text: decode(await workspace.fs.readFile(uri)) };
}

/** UTF-8, or UTF-16 where a byte order mark says so; the mark itself is dropped. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  return new TextDecoder("utf-8").decode(bytes);
}
