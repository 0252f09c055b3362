// Serves our JSON schemas under a name of their own, which stays the same when the extension is updated.
import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from "vscode";
import { schemaScheme } from "../protocol.ts";

/** The schemas that users may choose for their files. */
export const schemaNames = ["batchpool", "batchjob"] as const;

export type SchemaName = (typeof schemaNames)[number];

/** What `json.schemas` names a schema by. */
export function schemaUrl(name: SchemaName): string {
  return `${schemaScheme}:/${name}.schema.json`;
}

export function serveSchemas({ extensionUri }: ExtensionContext): Disposable {
  return workspace.registerFileSystemProvider(schemaScheme, createSchemaFiles(extensionUri), { isReadonly: true });
}

/** A file system of these files alone. */
function createSchemaFiles(extension: Uri): FileSystemProvider {
  const changes = new EventEmitter<FileChangeEvent[]>();
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: changes.event,
    watch: () => changes,
    stat: async (uri) => workspace.fs.stat(fileOf(uri, extension)),
    readFile: async (uri) => workspace.fs.readFile(fileOf(uri, extension)),
    readDirectory: () => schemaNames.map((name) => [`${name}.schema.json`, FileType.File]),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

function fileOf(uri: Uri, extension: Uri): Uri {
  const name = schemaNames.find((each) => uri.path === `/${each}.schema.json`);
  if (name === undefined) throw FileSystemError.FileNotFound(uri);
  return Uri.joinPath(extension, `schemas/${name}.schema.json`);
}
