// Scopes: which parameters, variables and functions an expression sees.
import type { JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { childOf, findMember } from "../json/path.ts";
import { type ArmValue, armUnknown, type SourceDocument } from "./arm-value.ts";
import type { ScopeContext } from "./context.ts";
import { Cell } from "./trail.ts";

/** What one parameter file, or the deployment that nests a template, says of a parameter. */
export interface Assignment {
  /** The parameter file; undefined for a nesting deployment. */
  readonly file: string | undefined;
  /** The value it gives; undefined if it says nothing. */
  readonly read: (() => ArmValue) | undefined;
}

/** A template's own names. A nested template of outer scope shares the scope of its parent. */
export interface Scope {
  /** Unique within one evaluation; part of the keys of atoms and decisions. */
  readonly id: string;
  readonly document: SourceDocument;
  readonly template: JsonObject;
  /** True for the template that people deploy: its parameters are theirs to set. */
  readonly root: boolean;
  /** The documents of the templates that link to this one, the first one outermost. */
  readonly linkedFrom: readonly SourceDocument[];
  readonly context: ScopeContext;
  /** What is assigned to a parameter (lower-case name) from outside; several are alternative worlds. */
  readonly assignments: (parameter: string) => readonly Assignment[];
  /** In a user function: what it was called with. Its parameters are these, whatever the template declares. */
  readonly argumentValues?: ReadonlyMap<string, ArmValue> | undefined;
  /** For a user function, the scope of the template that defines it. */
  readonly definedIn?: Scope | undefined;
  readonly parameterCells: Map<string, Cell<ArmValue>>;
  /** The environment outside all loops. */
  readonly environment: Environment;
}

/** Where an expression is evaluated: a scope, and the loops and lambdas around the expression. */
export interface Environment {
  /** Unique within one evaluation. */
  readonly key: string;
  readonly scope: Scope;
  /** The indexes of loops, by lower-case loop name; that of the resource under `ofResource` too. */
  readonly copies: ReadonlyMap<string, ArmValue>;
  /** The variables of lambdas, by lower-case name. */
  readonly lambdas: ReadonlyMap<string, ArmValue>;
  /** True in parameter files and bodies: strings are never expressions there. */
  readonly literal: boolean;
  /** In the template of an outer-scoped deployment a doubled bracket defers an expression to that deployment. */
  readonly deferring: boolean;
  /** In a template of Batch Explorer expressions stand inside longer strings too. */
  readonly interpolating: boolean;
  /** Of objects that are expanded, and of expressions by their text: what is written alike comes to the same here. */
  readonly cells: Map<JsonNode | string, Cell<ArmValue>>;
  /** The environments of the iterations of loops written here, so that each is evaluated once. */
  readonly iterations: Map<string, Environment>;
}

/** What the loop of the resource is called where nobody names it. */
export const ofResource = "";

const none: ReadonlyMap<string, ArmValue> = new Map();

export function createScope(
  init: Pick<Scope, "id" | "document" | "template" | "root"> &
    Partial<Pick<Scope, "assignments" | "context" | "argumentValues" | "definedIn" | "linkedFrom">>,
): Scope {
  const scope: Omit<Scope, "environment"> = {
    assignments: () => [],
    context: {},
    linkedFrom: [],
    ...init,
    parameterCells: new Map(),
  };
  return Object.assign(scope, { environment: createEnvironment(scope as Scope) });
}

/** The environment of a scope outside all loops. */
export function createEnvironment(
  scope: Scope,
  init: Partial<Pick<Environment, "literal" | "deferring" | "interpolating">> = {},
): Environment {
  const mode = init.literal ? "literal" : init.deferring ? "deferring" : "";
  return {
    key: `${scope.id}${mode}`,
    scope,
    copies: none,
    lambdas: none,
    literal: false,
    deferring: false,
    interpolating: false,
    ...init,
    cells: new Map(),
    iterations: new Map(),
  };
}

/** The environment of one iteration of a loop inside another environment. */
export function iterationOf(outer: Environment, loop: string, index: ArmValue): Environment {
  const label = `${loop.toLowerCase()}#${index.kind === "int" ? index.value : "each"}`;
  let inner = outer.iterations.get(label);
  if (inner === undefined) {
    const copies = new Map(outer.copies).set(loop.toLowerCase(), index);
    inner = { ...outer, key: `${outer.key}|${label}`, copies, cells: new Map(), iterations: new Map() };
    outer.iterations.set(label, inner);
  }
  return inner;
}

/** The index in an iteration that stands for all of them. */
export function eachIndex(loop: string, environment: Environment): ArmValue {
  const atom = {
    key: `copyIndex:${environment.key}:${loop.toLowerCase()}`,
    display: "copyIndex()",
    reason: "copyCount" as const,
  };
  return armUnknown("copyCount", ["int"], atom);
}

/** Whether it is an iteration of a resource's loop, which has a name of its own besides the one that people give it. */
export function isIteration({ copies }: Environment): boolean {
  return copies.has(ofResource);
}

/** The environment inside a lambda; its cells are its own, since its variables change with each step. */
export function lambdaOf(outer: Environment, variables: ReadonlyMap<string, ArmValue>, step: string): Environment {
  const lambdas = new Map([...outer.lambdas, ...variables]);
  return { ...outer, key: `${outer.key}|${step}`, lambdas, cells: new Map(), iterations: new Map() };
}

/** The declaration of a parameter, by name whatever its case. */
export function parameterDeclaration(scope: Scope, name: string): JsonMember | undefined {
  const container = childOf(scope.template, "parameters");
  const member = container?.kind === "object" ? findMember(container, name) : undefined;
  return member === "ambiguous" ? undefined : member;
}

/** The cell of a name in a map of cells, made at first use. */
export function cellOf<K>(cells: Map<K, Cell<ArmValue>>, key: K): Cell<ArmValue> {
  let cell = cells.get(key);
  if (cell === undefined) {
    cell = new Cell();
    cells.set(key, cell);
  }
  return cell;
}
