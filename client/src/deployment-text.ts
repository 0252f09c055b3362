// Makes the text of a new deployment from its template: the chosen parts, with comments in one language.

/** What the nodes of the new pool are; the template marks its parts by these names. */
export type NodeKind = "linux" | "windows" | "confidential";

const mark = /^\s*\/\/ (#.+)$/;
const comment = /^(\s*\/\/ )(en|ja): (.*)$/;

/**
 * The text of the deployment.
 *
 * @param template lines that begin with `// en:` or `// ja:` are in that language only; those behind `// #linux #windows`
 *   are for these kinds of nodes only, until the next such line or `// #end`.
 */
export function deploymentText(template: string, nodes: NodeKind, locale: string): string {
  let isWanted = true;
  const lines: string[] = [];
  for (const line of template.split(/\r?\n/)) {
    const marks = mark.exec(line)?.[1]?.split(" ");
    if (marks !== undefined) {
      isWanted = marks.includes("#end") || marks.includes(`#${nodes}`);
      continue;
    }
    const [, start = "", language, text = ""] = comment.exec(line) ?? [];
    if (isWanted && (language === undefined || language === locale)) {
      lines.push(language === undefined ? line : start + text);
    }
  }
  return lines.join("\n");
}
