// What is assigned to the parameters of a template, by a parameter file or by the deployment that nests it.
import type { JsonNode } from "../json/node.ts";
import { findMember } from "../json/path.ts";
import { type ArmValue, armUnknown } from "./arm-value.ts";
import { needsExpansion } from "./containers.ts";
import type { Evaluator } from "./evaluator.ts";
import { reasonFor } from "./located.ts";
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
  if (assigned === undefined) return undefined;
  if (assigned.kind !== "object" || (!environment.literal && needsExpansion(assigned)))
    return computedReader(evaluator.node(assigned, environment), parameter);
  const member = findMember(assigned, parameter);
  if (member === undefined) return undefined;
  if (member === "ambiguous" || member.value === undefined) return () => armUnknown("duplicate");
  const entry = member.value;
  return () => readAssignment(evaluator.node(entry, environment));
}

/** The same where an expression makes the object, or the name of an entry. */
function computedReader(assigned: ArmValue, parameter: string): (() => ArmValue) | undefined {
  if (assigned.kind === "null") return undefined;
  const entry = assigned.kind === "object" ? assigned.get(parameter) : undefined;
  if (entry !== undefined) return () => readAssignment(entry);
  const obstacle = reasonFor(assigned);
  return obstacle === undefined ? undefined : () => armUnknown(obstacle);
}

/** `{ "value": … }`, `{ "reference": … }` for a secret of a key vault, or an expression that makes one of them. */
function readAssignment(assignment: ArmValue): ArmValue {
  if (assignment.kind !== "object") return assignment.kind === "unknown" ? assignment : armUnknown("error");
  const value = assignment.get("value");
  if (value !== undefined) return value;
  if (assignment.get("reference") !== undefined) return { ...armUnknown("keyVault", ["string"]), secret: true };
  return armUnknown(assignment.open ?? "error");
}
