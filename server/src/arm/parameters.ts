// The value of a parameter: from a parameter file, from the nesting deployment, from its default, or one of those allowed.
import type { JsonNode } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import {
  type ArmType,
  type ArmValue,
  type Atom,
  armError,
  armNull,
  armUnknown,
  type Reason,
  withSecret,
} from "./arm-value.ts";
import type { Read } from "./containers.ts";
import type { Assumption } from "./interpreter.ts";
import { parameterDeclaration, type Scope } from "./scope.ts";
import type { Trail } from "./trail.ts";

const mostAlternatives = 16;
const deepestReference = 16;

const typesByName: Readonly<Record<string, ArmType>> = {
  string: "string",
  securestring: "string",
  int: "int",
  bool: "bool",
  object: "object",
  secureobject: "object",
  array: "array",
};

/** What a declaration says, with its `$ref` followed. */
interface Declaration {
  readonly name: string;
  readonly type: ArmType | undefined;
  readonly secure: boolean;
  readonly nullable: boolean;
  /** Whether its least length says that it is never empty. */
  readonly nonEmpty: boolean;
  readonly defaultValue: JsonNode | undefined;
  readonly allowed: readonly JsonNode[];
}

/** Reads a parameter in the world of `trail`. An undeclared one is an error, as it is for the service. */
export function readParameter(name: string, scope: Scope, trail: Trail, read: Read): ArmValue {
  if (scope.argumentValues !== undefined) return scope.argumentValues.get(name.toLowerCase()) ?? undeclared(name);
  const member = parameterDeclaration(scope, name);
  if (member === undefined) return undeclared(name);
  const declaration = readDeclaration(member.key.value, member.value, scope);
  const assigned = readAssigned(name.toLowerCase(), scope, trail);
  const explicit = assigned !== undefined && !(assigned.kind === "null" && declaration.defaultValue !== undefined);
  const value = explicit ? assigned : readDeclared(declaration, scope, trail, read);
  return withSecret(identified(value, declaration, scope), declaration.secure);
}

/** What tells a parameter from all others. */
function parameterKey(name: string, { id }: Scope): string {
  return `p:${id}:${name.toLowerCase()}`;
}

/** Whatever a parameter is, it is the same wherever it is used: an unknown value gets its identity. */
function identified(value: ArmValue, declaration: Declaration, scope: Scope): ArmValue {
  if (value.kind !== "unknown" || value.atom !== undefined || value.reason === "cycle") return value;
  return { ...value, atom: atomOf(declaration, parameterKey(declaration.name, scope), value.reason) };
}

function atomOf({ name, nonEmpty, nullable }: Declaration, key: string, reason: Reason): Atom {
  return { key, display: name, reason, nonEmpty: nonEmpty && !nullable };
}

function undeclared(name: string): ArmValue {
  return armError(`The parameter '${name}' is not declared.`);
}

function readAssigned(name: string, scope: Scope, trail: Trail): ArmValue | undefined {
  const assignments = scope.assignments(name);
  const [only] = assignments;
  if (assignments.length < 2) return only?.read?.();
  const files = assignments.map(({ file }): Assumption => ({ kind: "parameter-file", file: file ?? "" }));
  return assignments[trail.decide("parameter-file", files)]?.read?.();
}

/** Whether there is a call or a parameter file that says nothing of it: null is what it has then, if it may be null. */
function isLeftOut(name: string, scope: Scope): boolean {
  return scope.assignments(name.toLowerCase()).length > 0;
}

function readDeclared(declaration: Declaration, scope: Scope, trail: Trail, read: Read): ArmValue {
  const { name, type, nullable, defaultValue } = declaration;
  const { environment } = scope;
  const fallback = defaultValue === undefined ? undefined : () => read(defaultValue, environment);
  // What a nested template declares is settled by the deployment that nests it: its defaults are nobody's to override.
  if (fallback !== undefined && !scope.root) return fallback();
  const key = parameterKey(name, scope);
  if (fallback === undefined && nullable && isLeftOut(name, scope)) {
    if (!scope.root || trail.note(key, { kind: "default", parameter: name, key })) return armNull;
  }
  const choices = enumerable(declaration) ? declaration.allowed.map((node) => () => read(node, environment)) : [];
  if (choices.length > 0) return choose(key, declaration, fallback, choices, trail);
  if (fallback !== undefined && trail.note(key, { kind: "default", parameter: name, key })) return fallback();
  const atom = atomOf(declaration, key, "noDefault");
  return armUnknown("noDefault", type && (nullable ? [type, "null"] : [type]), atom);
}

/** The default first, then every other allowed value. */
function choose(
  key: string,
  { name, secure, nullable }: Declaration,
  fallback: (() => ArmValue) | undefined,
  choices: readonly (() => ArmValue)[],
  trail: Trail,
): ArmValue {
  const preferred = fallback?.();
  const others = choices
    .map((choice) => choice())
    .filter((choice) => preferred === undefined || scalarOf(choice) !== scalarOf(preferred));
  if (nullable && preferred === undefined) others.push(armNull);
  const values = preferred === undefined ? others : [preferred, ...others];
  const assumptions = values.map(
    (value): Assumption => ({
      kind: "parameter",
      parameter: name,
      value: secure ? "…" : String(scalarOf(value) ?? null),
      isDefault: value === preferred,
    }),
  );
  const [only] = values;
  if (values.length === 1 && only !== undefined) return only;
  return values[trail.decide(key, assumptions)] ?? armUnknown("noDefault");
}

function scalarOf(value: ArmValue): string | number | boolean | undefined {
  return value.kind === "string" || value.kind === "int" || value.kind === "bool" || value.kind === "float"
    ? value.value
    : undefined;
}

/** Allowed values of an array parameter name its elements, not the whole value; long lists are too many worlds. */
function enumerable({ type, allowed }: Declaration): boolean {
  return type !== "array" && type !== "object" && allowed.length > 0 && allowed.length <= mostAlternatives;
}

/** Whether a declaration, or a definition that it refers to, says that the value must not be shown. */
export function isSecureDeclaration(node: JsonNode | undefined, scope: Scope): boolean {
  return readDeclaration("", node, scope).secure;
}

/** What a declaration, or a definition that it refers to, says of the values. */
export function kindOfParameter(node: JsonNode, scope: Scope): Pick<Declaration, "type" | "secure"> {
  const { type, secure } = readDeclaration("", node, scope);
  return { type, secure };
}

/** The type that a declaration without `$ref` names. */
export function declaredType(node: JsonNode): ArmType | undefined {
  return typesByName[stringAt(node, "type")?.toLowerCase() ?? ""];
}

function readDeclaration(name: string, node: JsonNode | undefined, scope: Scope): Declaration {
  let declared = node;
  let declaration: Declaration = {
    name,
    type: undefined,
    secure: false,
    nullable: false,
    nonEmpty: false,
    defaultValue: undefined,
    allowed: [],
  };
  for (let depth = 0; declared !== undefined && depth < deepestReference; depth++) {
    declaration = overlay(declaration, declared);
    declared = referenced(declared, scope);
  }
  return declaration;
}

/** What the nearer declaration leaves open is taken from the definition it refers to. */
function overlay(nearer: Declaration, node: JsonNode): Declaration {
  const type = stringAt(node, "type")?.toLowerCase();
  const allowed = childOf(node, "allowedValues");
  const nullable = childOf(node, "nullable");
  const minLength = childOf(node, "minLength");
  return {
    name: nearer.name,
    type: nearer.type ?? (type === undefined ? undefined : typesByName[type]),
    secure: nearer.secure || type === "securestring" || type === "secureobject",
    nullable: nearer.nullable || (nullable?.kind === "boolean" && nullable.value),
    nonEmpty: nearer.nonEmpty || (minLength?.kind === "number" && minLength.value >= 1),
    defaultValue: nearer.defaultValue ?? childOf(node, "defaultValue"),
    allowed: nearer.allowed.length > 0 ? nearer.allowed : allowed?.kind === "array" ? allowed.items : [],
  };
}

function referenced(node: JsonNode, scope: Scope): JsonNode | undefined {
  const name = /^#\/definitions\/([^/]+)$/.exec(stringAt(node, "$ref") ?? "")?.[1];
  return name === undefined ? undefined : descend(scope.template, "definitions", name);
}
