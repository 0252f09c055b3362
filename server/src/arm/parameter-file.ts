// Parameter files: what they assign to the parameters of a template. Their strings are never expressions.
import type { JsonObject } from "../json/node.ts";
import { childOf, findMember } from "../json/path.ts";
import { type ArmValue, armUnknown, type SourceDocument } from "./arm-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { readAssignment } from "./nested-deployment.ts";
import { type Assignment, createEnvironment, createScope, type Environment } from "./scope.ts";

/** The reader of assignments for the root scope of a template; each file is an alternative world. */
export function assignmentsOf(
  files: readonly SourceDocument[],
  evaluator: Evaluator,
): (parameter: string) => readonly Assignment[] {
  const readers = files.map((document) => fileReader(document, evaluator));
  return (parameter) => readers.map(({ file, read }) => ({ file, read: read(parameter) }));
}

function fileReader(document: SourceDocument, evaluator: Evaluator) {
  const { root } = document.json;
  const environment = root?.kind === "object" ? literalEnvironment(document, root) : undefined;
  const parameters = childOf(root, "parameters");
  const read = (parameter: string): (() => ArmValue) | undefined => {
    const member = parameters?.kind === "object" ? findMember(parameters, parameter) : undefined;
    if (member === undefined) return undefined;
    if (member === "ambiguous" || member.value === undefined || environment === undefined)
      return () => armUnknown("duplicate");
    const entry = member.value;
    return () => readAssignment(entry, environment, evaluator);
  };
  return { file: document.file, read };
}

/** The environment of a text in which no string is an expression. */
export function literalEnvironment(document: SourceDocument, root: JsonObject): Environment {
  const scope = createScope({ id: `file:${document.file}`, document, template: root, root: false });
  return createEnvironment(scope, { literal: true });
}
