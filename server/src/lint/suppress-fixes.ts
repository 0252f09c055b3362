// Plans the edits by which a user accepts one finding: a comment, an entry of metadata, an entry of the project file.
import { layoutOf } from "../json/edit-layout.ts";
import type { Json } from "../json/json.ts";
import type { JsonDocument, JsonNode, JsonObject } from "../json/node.ts";
import { tokenAt } from "../json/node-at.ts";
import { parseJson } from "../json/parse.ts";
import { childOf } from "../json/path.ts";
import { type EditChange, planEdits } from "../json/plan-edits.ts";
import { createLineIndex } from "../text/line-index.ts";
import { contains, span, type TextEdit } from "../text/span.ts";
import { folderOf, relativePath } from "./file-paths.ts";
import type { FileEdits, Finding } from "./finding.ts";
import { ownRuleIds } from "./own-rules.ts";

/** Where the user has to say why; what it holds is selected after the edit. */
const reason = "<reason>";

/** A way to accept a finding, as edits of one file. */
export interface SuppressFix {
  readonly form: "comment" | "metadata" | "project-file";
  readonly edits: FileEdits;
  /** True if the file does not exist yet; then the edit holds its whole text. */
  readonly createsFile: boolean;
  /** What the user has to fill in; undefined where there is no room for a reason. */
  readonly placeholder: string | undefined;
}

/** The document that a finding is in. */
export interface SuppressTarget {
  readonly file: string;
  readonly document: JsonDocument;
  readonly isTemplate: boolean;
  /** True if whoever reads the document takes comments, as its language says. */
  readonly takesComments: boolean;
  /** The project file of the document, or where it would be; its text is null if there is none. */
  readonly projectFile: { readonly file: string; readonly text: string | null } | undefined;
}

/**
 * The ways to accept a finding of this document: by a comment where comments are taken or there are some already, by
 * metadata in a template, else in the project file. REST and `az` refuse comments, and Bicep writes its templates anew.
 */
export function planSuppressFixes(finding: Finding, target: SuppressTarget): readonly SuppressFix[] {
  if (ownRuleIds.has(finding.rule) || finding.file !== target.file) return [];
  const { document, isTemplate, takesComments } = target;
  const isGenerated = isTemplate && isMadeByBicep(document);
  const comments = !isGenerated && (takesComments || document.comments.length > 0);
  const inDocument = [
    comments ? planComment(finding, target) : undefined,
    isTemplate && !isGenerated ? planMetadata(finding, target) : undefined,
  ].filter((fix) => fix !== undefined);
  if (inDocument.length > 0) return inDocument;
  const inProject = planProjectEntry(finding, target);
  return inProject === undefined ? [] : [inProject];
}

function isMadeByBicep({ root }: JsonDocument): boolean {
  const name = childOf(childOf(childOf(root, "metadata"), "_generator"), "name");
  return name?.kind === "string" && name.value.toLowerCase() === "bicep";
}

/** A line above the one where the finding starts, indented like it. */
function planComment({ rule, span: { start } }: Finding, { file, document }: SuppressTarget): SuppressFix | undefined {
  const lines = createLineIndex(document.text);
  const lineStart = lines.offset({ line: lines.position(start).line, character: 0 });
  if (!isFree(document, lineStart)) return undefined;
  const layout = layoutOf(document);
  const comment = `// batchguard-disable-next-line ${rule}: ${reason}`;
  const newText = layout.lineIndent(start) + comment + layout.style(undefined).eol;
  return {
    form: "comment",
    edits: { file, edits: [{ span: span(lineStart, lineStart), newText }] },
    createsFile: false,
    placeholder: reason,
  };
}

/** Whether a comment may stand at an offset: neither a comment nor a string goes on there from the line before. */
function isFree({ comments, root }: JsonDocument, offset: number): boolean {
  if (comments.some(({ start, end }) => start < offset && offset < end)) return false;
  const token = tokenAt(root, offset);
  const text = token?.kind === "key" ? token.member.key : token?.node;
  return text?.kind !== "string" || offset <= text.start || text.end <= offset;
}

/** An entry in the metadata of the innermost resource around the finding, or of the template outside of all. */
function planMetadata({ rule, span: place }: Finding, { file, document }: SuppressTarget): SuppressFix | undefined {
  const owner = ownerAt(document.root, place.start);
  if (owner === undefined) return undefined;
  const disable = childOf(childOf(childOf(owner, "metadata"), "batchguard"), "disable");
  // A list of ids has no room for reasons; who keeps one goes on with it.
  const change: EditChange =
    disable?.kind === "array"
      ? { kind: "append", array: disable, value: rule }
      : { kind: "insert", object: owner, path: ["metadata", "batchguard", "disable", rule], value: reason };
  const edits = planEdits(document, [change]);
  if (edits === undefined) return undefined;
  const placeholder = change.kind === "insert" ? reason : undefined;
  return { form: "metadata", edits: { file, edits }, createsFile: false, placeholder };
}

function ownerAt(root: JsonNode | undefined, offset: number): JsonObject | undefined {
  let owner: JsonObject | undefined;
  let next = root?.kind === "object" ? root : undefined;
  while (next !== undefined) {
    owner = next;
    next = ownersIn(owner).find((inner) => contains(inner, span(offset, offset)));
  }
  return owner;
}

/** The resources directly in a template or resource, and the template that a deployment nests. */
function ownersIn(owner: JsonObject): readonly JsonObject[] {
  const resources = childOf(owner, "resources");
  const listed = resources?.kind === "array" ? resources.items : [];
  const named = resources?.kind === "object" ? resources.members.map(({ value }) => value) : [];
  const nested = childOf(childOf(owner, "properties"), "template");
  return [...listed, ...named, nested].filter((node) => node?.kind === "object");
}

/** An entry of `ignore` for this rule, file and subject. */
function planProjectEntry(finding: Finding, { file, projectFile }: SuppressTarget): SuppressFix | undefined {
  const path = projectFile && relativePath(folderOf(projectFile.file), file);
  if (projectFile === undefined || path === undefined || path === "") return undefined;
  const { name } = finding.subject;
  const subject = name.trim() === "" ? {} : { subject: name };
  const entry = { files: globOf(path), rules: [finding.rule], ...subject, reason };
  const edits = projectEdits(projectFile.text, entry);
  if (edits === undefined) return undefined;
  return {
    form: "project-file",
    edits: { file: projectFile.file, edits },
    createsFile: projectFile.text === null,
    placeholder: reason,
  };
}

function projectEdits(text: string | null, entry: Json): readonly TextEdit[] | undefined {
  if (text === null) {
    return [{ span: span(0, 0), newText: `${JSON.stringify({ ignore: [entry] }, null, 2)}\n` }];
  }
  const document = parseJson(text);
  const { root } = document;
  if (root?.kind !== "object") return undefined;
  const ignore = childOf(root, "ignore");
  return planEdits(document, [
    ignore?.kind === "array"
      ? { kind: "append", array: ignore, value: entry }
      : { kind: "insert", object: root, path: ["ignore"], value: [entry] },
  ]);
}

/** A glob for this one path; `?` stands for characters that mean something in globs. */
function globOf(path: string): string {
  const plain = path.replace(/[*?[\]{},!\\]/g, "?");
  return plain.includes("/") ? plain : `./${plain}`;
}
