// What a mark is, by which a user accepts findings.
import type { JsonDocument, JsonMember, JsonNode } from "../json/node.ts";
import type { MessageData } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { suppressionUnused } from "./own-rules.ts";

/** One comment, or one entry of `disable`: what its marks have in common. */
export interface Statement {
  readonly span: Span;
  readonly reason: string | undefined;
  /** As written: it may be no date. */
  readonly until: string | undefined;
}

/** A rule id in a comment, or the `until=` beside them. */
export interface CommentToken {
  readonly span: Span;
  /** Undefined for `until=`. */
  readonly rule: string | undefined;
}

/** A comment that starts with `batchguard-`. */
export interface CommentStatement extends Statement {
  readonly kind: "comment";
  readonly tokens: readonly CommentToken[];
}

/** An element or member of `metadata.batchguard.disable`. */
export interface MetadataStatement extends Statement {
  readonly kind: "metadata";
  readonly target: JsonMember | JsonNode;
}

/** Accepts the findings of one rule in one stretch of the text. */
export interface Mark {
  /** A rule's id, known or not, or `*` for all. */
  readonly rule: string;
  /** The id as written, for findings about the mark. */
  readonly span: Span;
  /** Findings whose primary range starts in it are accepted. */
  readonly scope: Span;
  readonly statement: CommentStatement | MetadataStatement;
  /** What else has to go with the mark: the comment that ends it and ends nothing else. */
  readonly end: EndOfMark | undefined;
}

/** A rule id in a `batchguard-enable`. */
export interface EndOfMark {
  readonly rule: string;
  readonly span: Span;
  readonly statement: CommentStatement;
  /** How many marks it ends. */
  readonly count: number;
}

/** Something that looks like a mark and is none. */
export interface MarkFault {
  readonly span: Span;
  readonly message: keyof (typeof suppressionUnused)["messages"];
  readonly data: MessageData;
  /** The comment that may be removed. */
  readonly statement?: CommentStatement | undefined;
  /** The id in it that alone may be removed; without one it is the whole comment. */
  readonly idSpan?: Span | undefined;
}

/** All marks of a document. */
export interface Marks {
  readonly file: string;
  readonly document: JsonDocument;
  readonly marks: readonly Mark[];
  readonly faults: readonly MarkFault[];
}
