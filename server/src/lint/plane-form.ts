// Writes what a fix inserts as the subject's plane spells it.
import { isExpression } from "../arm/is-expression.ts";
import { canonicalValue, concretePath, type Plane, type Subject } from "../batch/properties/properties.ts";
import { tableOf } from "../batch/property-value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Json } from "../json/json.ts";

/**
 * The value with names and enumerations, which rules give in canonical terms, as the plane spells them at the canonical
 * path. In a template no string can be taken for an expression.
 */
export function inPlaneForm(path: string | undefined, value: Json, { subject, resource }: Found): Json {
  const escapes = resource !== undefined;
  return spelled(
    { table: tableOf(subject.kind), plane: subject.plane, apiVersion: subject.apiVersion, escapes },
    path ?? "",
    value,
  );
}

interface Spelling {
  readonly table: Subject;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  readonly escapes: boolean;
}

function spelled(spelling: Spelling, path: string, value: Json): Json {
  if (typeof value === "string") {
    const text = canonicalValue(spelling.table, path, spelling.plane, value);
    return spelling.escapes && isExpression(text) ? `[${text}` : text;
  }
  if (Array.isArray(value)) return value.map((item) => spelled(spelling, `${path}[]`, item));
  if (typeof value !== "object" || value === null) return value;
  const { table, plane, apiVersion } = spelling;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const below = `${path}.${name}`;
      return [concretePath(table, below, plane, apiVersion)?.at(-1) ?? name, spelled(spelling, below, inner)];
    }),
  );
}

/** A property that a fix writes, with its value if that is a string. */
export interface Written {
  readonly path: string;
  readonly text: string | undefined;
}

/** The properties that a value written at a path consists of, that path first. */
export function writtenBelow(path: string, value: Json): readonly Written[] {
  if (Array.isArray(value))
    return [{ path, text: undefined }, ...value.flatMap((item) => writtenBelow(`${path}[]`, item))];
  if (typeof value !== "object" || value === null)
    return [{ path, text: typeof value === "string" ? value : undefined }];
  return [
    { path, text: undefined },
    ...Object.entries(value).flatMap(([name, inner]) => writtenBelow(`${path}.${name}`, inner)),
  ];
}
