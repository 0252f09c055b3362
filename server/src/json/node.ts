// The tree of a JSON text: what each node is and where it stands.
import type { Span } from "../text/span.ts";

/** What holds a value: a member of an object, or an array. */
export type JsonParent = JsonMember | JsonArray;

interface NodeBase extends Span {
  readonly parent: JsonParent | undefined;
  /** The position among the elements of a parent array; 0 elsewhere. */
  readonly index: number;
}

export interface JsonObject extends NodeBase {
  readonly kind: "object";
  readonly members: readonly JsonMember[];
  /** False if a syntax error stands directly inside: then a member that is not listed may still have been meant. */
  readonly complete: boolean;
  /** Made by `findMember` when it first pays. A WeakMap would keep trees alive until a full garbage collection. */
  memberIndex: MemberIndex | undefined;
  /** Made by `memberNames` when it is first asked for. */
  names: readonly string[] | undefined;
  /** What `needsExpansion` has told of it, which looks at all members. */
  needsExpansion: boolean | undefined;
  /** What `isPlain` has told of it, likewise. */
  isPlain: boolean | undefined;
}

/** An object without members. What is told of it later has its room from the start: all objects look alike to the compiler. */
export function emptyObject(start: number, end: number) {
  return {
    kind: "object" as const,
    members: [],
    complete: true,
    start,
    end,
    parent: undefined,
    index: 0,
    memberIndex: undefined,
    names: undefined,
    needsExpansion: undefined,
    isPlain: undefined,
  };
}

/** Members by lower-case name; `"ambiguous"` where several have it. */
export type MemberIndex = ReadonlyMap<string, JsonMember | "ambiguous">;

export interface JsonArray extends NodeBase {
  readonly kind: "array";
  readonly items: readonly JsonNode[];
  /** False if a syntax error stands directly inside: then there may be more elements than are listed. */
  readonly complete: boolean;
}

export interface JsonString extends NodeBase {
  readonly kind: "string";
  /** The decoded text; the span includes the quotes. */
  readonly value: string;
}

export interface JsonNumber extends NodeBase {
  readonly kind: "number";
  readonly value: number;
}

export interface JsonBoolean extends NodeBase {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface JsonNull extends NodeBase {
  readonly kind: "null";
  /** Scalars look alike to the compiler, since most who ask for a kind don't know it yet. */
  readonly value: null;
}

export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

/** A key with its value. The span reaches from the key to the end of the value. */
export interface JsonMember extends Span {
  readonly kind: "member";
  readonly parent: JsonObject;
  readonly key: JsonString;
  /** Undefined where a syntax error stands in its place. */
  readonly value: JsonNode | undefined;
}

/** Something that is not JSON; parsing goes on behind it. */
export interface JsonProblem extends Span {
  readonly code: JsonProblemCode;
}

export type JsonProblemCode =
  | "value-expected"
  | "key-expected"
  | "colon-expected"
  | "comma-expected"
  | "unexpected-character"
  | "unclosed"
  | "unclosed-string"
  | "unclosed-comment"
  | "invalid-escape"
  | "text-after-end";

/** A parsed text. `root` is undefined where the text holds no value at all. */
export interface JsonDocument {
  readonly text: string;
  readonly root: JsonNode | undefined;
  readonly problems: readonly JsonProblem[];
  /** All comments, in order, delimiters included. */
  readonly comments: readonly Span[];
  /** How many nodes the tree has; budgets of work are measured by it. */
  readonly nodeCount: number;
}
