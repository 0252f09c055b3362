// Offers to accept findings, and to explain their rules: what stands behind the fixes in the light bulb's list.
import { type CodeAction, type CodeActionContext, CodeActionKind } from "vscode-languageserver";
import { suppressFixes } from "../assist/quick-fixes.ts";
import { parseJson } from "../json/parse.ts";
import { projectFileCandidates } from "../lint/file-paths.ts";
import type { SuppressTarget } from "../lint/suppress-fixes.ts";
import { asksFor, matchDiagnostics, toCodeActions } from "./code-actions.ts";
import { explainActions } from "./explain-rule.ts";
import type { Linted } from "./lint-results.ts";
import type { Session } from "./session.ts";

/** In documents of these languages comments are no mistake. */
const languagesWithComments: readonly string[] = ["jsonc", "arm-template"];

/** The ways to accept the findings that the diagnostics of `context` speak of. */
export async function suppressActions(
  linted: Linted,
  context: CodeActionContext,
  session: Session,
): Promise<CodeAction[]> {
  const matches = matchDiagnostics(linted, context.diagnostics);
  if (matches.size === 0 || !asksFor(context, CodeActionKind.QuickFix)) return [];
  const { presentation } = session;
  const inDocument = toTarget(linted);
  const findings = [...matches.keys()];
  const fixes = suppressFixes(findings, inDocument);
  // The project file is asked for only where the document itself has no place for a mark.
  const projectFile = fixes.length > 0 ? undefined : await findProjectFile(linted.request.file, session);
  const projectFixes = projectFile === undefined ? [] : suppressFixes(findings, { ...inDocument, projectFile });
  const withProject = projectFile === undefined ? linted : withText(linted, projectFile);
  return [
    ...toCodeActions(linted, fixes, matches, presentation),
    ...toCodeActions(withProject, projectFixes, matches, presentation),
    ...explainActions(matches, presentation),
  ];
}

function toTarget({ document, request, result }: Linted): SuppressTarget {
  return {
    file: request.file,
    document: parseJson(document.getText()),
    isTemplate: result.kind === "arm-template",
    takesComments: languagesWithComments.includes(document.languageId),
    projectFile: undefined,
  };
}

type ProjectFile = NonNullable<SuppressTarget["projectFile"]>;

/** The nearest project file; where there is none, the place of one in the workspace folder. */
async function findProjectFile(document: string, { files, folderOf }: Session): Promise<ProjectFile | undefined> {
  const candidates = projectFileCandidates(document, folderOf(document));
  for (const file of candidates) {
    const text = await files.read(file);
    if (text !== null) return { file, text };
  }
  const top = candidates.at(-1);
  return top === undefined ? undefined : { file: top, text: null };
}

/** The result with one more text, so that edits of it can be placed. */
function withText(linted: Linted, { file, text }: ProjectFile): Linted {
  const files = new Map([...linted.request.sources.files, [file, text ?? ""]]);
  return { ...linted, request: { ...linted.request, sources: { ...linted.request.sources, files } } };
}
