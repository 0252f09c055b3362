// What is assigned to the parameters of a template, by a parameter file or by the deployment that nests it.
import type { JsonNode } from "../json/node.ts";
import { findMember } from "../json/path.ts";
import { type ArmValue, armUnknown } from "./arm-value.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Environment } from "./scope.ts";

/**
 * How the value assigned to a parameter is read; undefined if none is.
 *
 * @param assigned the object with an entry for each parameter, and the environment in which its entries are read.
 */
export function assignmentReader(
  assigned: JsonNode | undefined,
  parameter: string,
  environment: Environment,
  evaluator: Evaluator,
): (() => ArmValue) | undefined {
  const member = assigned?.kind === "object" ? findMember(assigned, parameter) : undefined;
  if (member === undefined) return undefined;
  if (member === "ambiguous" || member.value === undefined) return () => armUnknown("duplicate");
  const entry = member.value;
  return () => readAssignment(entry, environment, evaluator);
}

/** `{ "value": … }`, `{ "reference": … }` for a secret of a key vault, or an expression that makes one of them. */
function readAssignment(entry: JsonNode, environment: Environment, evaluator: Evaluator): ArmValue {
  const assignment = evaluator.node(entry, environment);
  if (assignment.kind !== "object") return assignment.kind === "unknown" ? assignment : armUnknown("error");
  const value = assignment.get("value");
  if (value !== undefined) return value;
  if (assignment.get("reference") !== undefined) return { ...armUnknown("keyVault", ["string"]), secret: true };
  return armUnknown(assignment.open ?? "error");
}
