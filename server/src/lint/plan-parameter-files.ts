// Plans the edit of a project file by which a template uses other parameter files.
import type { JsonMember, JsonObject } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { childOf } from "../json/path.ts";
import { type EditChange, planEdits } from "../json/plan-edits.ts";
import { span, type TextEdit } from "../text/span.ts";

/**
 * @param text of the project file, null if there is none yet.
 * @param template its path as the project file names it.
 * @param files their paths likewise; null takes the choice back.
 * @returns undefined if the text can't be edited.
 */
export function planParameterFiles(
  text: string | null,
  template: string,
  files: readonly string[] | null,
): readonly TextEdit[] | undefined {
  if (text === null || text.trim() === "") {
    if (files === null) return [];
    const content = `${JSON.stringify({ parameterFiles: { [template]: files } }, null, 2)}\n`;
    return [{ span: span(0, text?.length ?? 0), newText: content }];
  }
  const document = parseJson(text);
  const { root } = document;
  if (root?.kind !== "object") return undefined;
  const choices = childOf(root, "parameterFiles");
  if (choices !== undefined && choices.kind !== "object") return undefined;
  const chosen = choices?.members.find(({ key }) => key.value === template);
  if (chosen !== undefined && chosen.value === undefined) return undefined;
  const change = changeOf(root, template, chosen, files);
  return change === undefined ? [] : planEdits(document, [change]);
}

function changeOf(
  root: JsonObject,
  template: string,
  chosen: JsonMember | undefined,
  files: readonly string[] | null,
): EditChange | undefined {
  if (files === null) return chosen && { kind: "remove", target: chosen };
  if (chosen?.value !== undefined) return { kind: "replace", node: chosen.value, value: [...files] };
  return { kind: "insert", object: root, path: ["parameterFiles", template], value: [...files] };
}
