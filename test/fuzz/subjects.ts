// Accounts and pools made from the property table: any of its properties, with any value that may stand there.
import fc from "fast-check";
import { apiVersions } from "../../server/src/batch/properties/properties.ts";
import { tableOf } from "../../server/src/batch/properties/read-table.ts";
import type { Plane, PropertyInPlane, Subject } from "../../server/src/batch/properties/types.ts";
import { anything, texts } from "./values.ts";

type Members = Record<string, unknown>;

/** Expressions that may stand in the place of a value of a type. */
export type Expressions = (type: "text" | "number" | "truth" | "list" | "object") => fc.Arbitrary<string>;

const expressionTypes = {
  string: "text",
  enum: "text",
  integer: "number",
  number: "number",
  boolean: "truth",
  array: "list",
  object: "object",
  any: "object",
} as const;

/** The properties of a subject in one plane, its version among them where the plane has it in the body. */
export function subjectsOf(subject: Subject, plane: Plane, expressions?: Expressions): fc.Arbitrary<Members> {
  const properties = [...new Set(tableOf(subject).byPath.values())].flatMap((property) => {
    const own = plane === "management" ? property.management : property.dataPlane;
    return own === undefined || own.segments.length === 0 ? [] : [own];
  });
  const member = fc
    .constantFrom(...properties)
    .chain((own) => fc.tuple(fc.constant(own.segments), valuesOf(own, expressions)));
  return fc.array(member, { minLength: 1, maxLength: 14 }).map(assemble);
}

function valuesOf({ type, values }: PropertyInPlane, expressions: Expressions | undefined): fc.Arbitrary<unknown> {
  const meant = meantFor(type, values);
  const strange = { weight: 1, arbitrary: anything };
  if (expressions === undefined) return fc.oneof({ weight: 6, arbitrary: meant }, strange);
  const computed = expressions(expressionTypes[type]).map((source) => `[${source}]`);
  return fc.oneof({ weight: 5, arbitrary: meant }, { weight: 3, arbitrary: computed }, strange);
}

function meantFor(type: PropertyInPlane["type"], values: readonly string[] | undefined): fc.Arbitrary<unknown> {
  switch (type) {
    case "enum":
      return fc.constantFrom(...(values ?? []), "neither");
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.constantFrom(0, 1, 22, 100, 4096, 65535, -1);
    case "object":
      return fc.constant({});
    case "array":
      return fc.constantFrom([], [{}], [{}, {}]);
    default:
      return texts;
  }
}

/** Puts values where their names lead, making what is missing on the way; what stands in the way stays. */
function assemble(members: readonly (readonly [readonly string[], unknown])[]): Members {
  const root: Members = {};
  for (const [segments, value] of members) put(root, segments, value);
  return root;
}

function put(root: Members, segments: readonly string[], value: unknown): void {
  let current: unknown = root;
  for (const [index, segment] of segments.entries()) {
    const name = segment === "[]" ? 0 : segment;
    if (typeof current !== "object" || current === null) return;
    const container = current as Record<string | number, unknown>;
    if (index === segments.length - 1) container[name] = value;
    else container[name] ??= segments[index + 1] === "[]" ? [] : {};
    current = container[name];
  }
}

/** Mostly versions that we know. */
export function versionsOf(plane: Plane): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...apiVersions(plane)) },
    fc.constantFrom("2015-12-01", "2031-01-01-preview", "latest", ""),
  );
}
