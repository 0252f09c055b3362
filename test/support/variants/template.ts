// Finds in a template what can be rewritten: the literals of its resources.
import { type Data, type DataObject, isObject, tokensOf, walk } from "../json-data.ts";
import { isWithin } from "./variant.ts";

export interface Literal {
  readonly pointer: string;
  readonly value: string | number | boolean;
}

/** A resource with its pointer; children that stand in its `resources` are resources of their own. */
export interface Resource {
  readonly pointer: string;
  readonly data: DataObject;
}

/** Whether some data is a template that variants can be made of. */
export function isTemplate(data: Data): data is DataObject {
  return isObject(data) && (Array.isArray(data.resources) || isObject(data.resources));
}

/** All resources of a template and their children; those inside nested deployments are left out. */
export function resourcesOf(template: DataObject): readonly Resource[] {
  return childrenOf(template, "");
}

function childrenOf(holder: DataObject, pointer: string): Resource[] {
  const { resources } = holder;
  if (typeof resources !== "object" || resources === null) return [];
  return Object.entries(resources).flatMap(([key, data]) => {
    if (!isObject(data)) return [];
    const here = `${pointer}/resources/${key}`;
    return [{ pointer: here, data }, ...childrenOf(data, here)];
  });
}

export function isDeployment(resource: Resource): boolean {
  const { type } = resource.data;
  return typeof type === "string" && type.toLowerCase() === "microsoft.resources/deployments";
}

/** The `properties` of all resources that are no deployments. */
export function propertiesOf(template: DataObject): readonly Resource[] {
  return resourcesOf(template)
    .filter((resource) => !isDeployment(resource))
    .flatMap(({ pointer, data }) => {
      const { properties } = data;
      return isObject(properties) ? [{ pointer: `${pointer}/properties`, data: properties }] : [];
    });
}

/** The literal scalars below `properties`: what a template's author could have made parameters of. */
export function literalsOf(template: DataObject): readonly Literal[] {
  return propertiesOf(template).flatMap(({ pointer, data }) => {
    const literals: Literal[] = [];
    for (const { pointer: here, value } of walk(data, pointer)) {
      if (isLiteral(value) && !isInsideCopy(here, pointer)) literals.push({ pointer: here, value });
    }
    return literals;
  });
}

/** The objects and arrays below `properties`, the outermost first; `properties` itself is not among them. */
export function containersOf(template: DataObject): readonly { readonly pointer: string; readonly value: Data }[] {
  return propertiesOf(template).flatMap(({ pointer, data }) =>
    [...walk(data, pointer)].filter(
      ({ pointer: here, value }) =>
        typeof value === "object" && value !== null && here !== pointer && !isInsideCopy(here, pointer),
    ),
  );
}

/** What starts with a bracket is an expression or an escaped one, and means something else as a parameter's value. */
function isLiteral(value: Data): value is string | number | boolean {
  if (typeof value === "string") return !value.startsWith("[");
  return typeof value === "boolean" || (typeof value === "number" && Number.isSafeInteger(value));
}

/** Names and modes of a copy loop must be literal. */
function isInsideCopy(pointer: string, from: string): boolean {
  return (
    isWithin(pointer, from) && tokensOf(pointer.slice(from.length)).some((token) => token.toLowerCase() === "copy")
  );
}

export function armTypeOf(value: Data): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  return typeof value === "number" ? "int" : typeof value === "boolean" ? "bool" : "string";
}

/** A template with more parameters or variables. */
export function withMembers(
  template: DataObject,
  section: "parameters" | "variables",
  members: DataObject,
): DataObject {
  const existing = template[section];
  const { resources, outputs, ...before } = template;
  const after = outputs === undefined ? { resources } : { resources, outputs };
  return { ...before, [section]: { ...(isObject(existing) ? existing : {}), ...members }, ...after } as DataObject;
}
