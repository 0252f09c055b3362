// Parameter files: what they assign to the parameters of a template. Their strings are never expressions.
import type { JsonObject } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { ArmValue, SourceDocument } from "./arm-value.ts";
import { assignmentReader } from "./assignments.ts";
import type { Evaluator } from "./evaluator.ts";
import { type Assignment, createEnvironment, createScope, type Environment } from "./scope.ts";

/** The reader of assignments for the root scope of a template; each file is an alternative world. */
export function assignmentsOf(
  files: readonly SourceDocument[],
  evaluator: Evaluator,
): (parameter: string) => readonly Assignment[] {
  const readers = files.map((document) => ({ file: document.file, read: fileReader(document, evaluator) }));
  return (parameter) => readers.map(({ file, read }) => ({ file, read: read(parameter) }));
}

/** Tells for each parameter how the value that one file gives it is read; undefined if the file says nothing of it. */
export function fileReader(
  document: SourceDocument,
  evaluator: Evaluator,
): (parameter: string) => (() => ArmValue) | undefined {
  const { root } = document.json;
  if (root?.kind !== "object") return () => undefined;
  const environment = literalEnvironment(document, root);
  return (parameter) => assignmentReader(childOf(root, "parameters"), parameter, environment, evaluator);
}

/** The environment of a text in which no string is an expression. */
export function literalEnvironment(document: SourceDocument, root: JsonObject): Environment {
  const scope = createScope({ id: `file:${document.file}`, document, template: root, root: false });
  return createEnvironment(scope, { literal: true });
}
