// Tells what a document is from the user's `json.schemas`, where our schemas are chosen for files of other names.
import type { DocumentKind } from "../batch/document-kind.ts";
import { relativePath } from "../lint/file-paths.ts";
import { compileGlob } from "../lint/glob.ts";
import { keyOf } from "./file-keys.ts";
import { schemaScheme } from "./protocol.ts";
import type { Session } from "./session.ts";

const kinds: Readonly<Record<string, DocumentKind>> = {
  [`${schemaScheme}:/batchpool.schema.json`]: "data-plane-pool",
  [`${schemaScheme}:/batchjob.schema.json`]: "data-plane-job",
};

/**
 * The kind that `json.schemas` gives a document. Asked anew each time, since nobody tells us of changes there; the
 * answer is at hand for the client.
 */
export async function kindBySchema(
  uri: string,
  { connection, client, folderOf }: Pick<Session, "connection" | "client" | "folderOf">,
): Promise<DocumentKind | undefined> {
  if (!client.configuration || !client.schemas) return undefined;
  const schemas: unknown = await connection.workspace
    .getConfiguration({ scopeUri: uri, section: "json.schemas" })
    .catch(() => undefined);
  const file = keyOf(uri);
  const path = relativePath(folderOf(file), file);
  if (!Array.isArray(schemas) || path === undefined) return undefined;
  return schemas.map((entry) => kindOf(entry, path)).find((kind) => kind !== undefined);
}

function kindOf(entry: unknown, path: string): DocumentKind | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const { url, fileMatch } = entry as { readonly url?: unknown; readonly fileMatch?: unknown };
  const kind = typeof url === "string" ? kinds[url] : undefined;
  const globs: readonly unknown[] = Array.isArray(fileMatch) ? fileMatch : [];
  const matches = globs.some((glob) => typeof glob === "string" && compileGlob(anchored(glob))(path));
  return matches ? kind : undefined;
}

/** A pattern of VS Code with a slash in front starts at the folder; others match anywhere. */
function anchored(glob: string): string {
  return glob.startsWith("/") ? glob : `**/${glob}`;
}
