// Parses JSON with comments into a tree; never throws, whatever the text is.
import { createScanner } from "jsonc-parser";
import { type Span, span } from "../text/span.ts";
import {
  emptyObject,
  type JsonArray,
  type JsonDocument,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonProblem,
} from "./node.ts";
import * as scanned from "./scanner-tokens.ts";
import { decodeString } from "./string-escapes.ts";

/** While a container is open its fields still change; readers see them readonly. */
type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenObject = Omit<Open<JsonObject>, "members"> & { members: Open<JsonMember>[] };
type OpenArray = Omit<Open<JsonArray>, "items"> & { items: JsonNode[] };
type Container = OpenObject | OpenArray;

const byteOrderMark = 0xfeff;

/**
 * Parses a text: comments and trailing commas are accepted, line breaks inside strings too (ARM's tools accept them).
 * Behind a syntax error it goes on, and marks the object or array the error stands in as incomplete.
 */
export function parseJson(text: string): JsonDocument {
  return new Parser(text).parse();
}

class Parser {
  readonly #text: string;
  readonly #scanner;
  readonly #problems: JsonProblem[] = [];
  readonly #comments: Span[] = [];
  readonly #stack: Container[] = [];
  #openObjects = 0;
  #root: JsonNode | undefined;
  #top: Container | undefined;
  /** The member of the innermost object whose value is still to come. */
  #pending: Open<JsonMember> | undefined;
  #colonSeen = false;
  #commaSeen = true;
  #nodes = 0;
  /** The quote that the last search for the end of a string found, or the text's end. */
  #nextQuote = -1;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text, false);
    if (text.charCodeAt(0) === byteOrderMark) this.#scanner.setPosition(1);
  }

  parse(): JsonDocument {
    const text = this.#text;
    const next = () => scanned.nextToken(this.#scanner, text);
    for (let token = next(); token !== scanned.endOfFile; token = next()) this.#token(token);
    while (this.#top !== undefined) this.#closeBroken(text.length);
    return { text, root: this.#root, problems: this.#problems, comments: this.#comments, nodeCount: this.#nodes };
  }

  #token(token: number): void {
    const start = this.#scanner.getTokenOffset();
    // Behind a comment that is never closed the scanner stands one character past the end.
    const end = Math.min(this.#scanner.getPosition(), this.#text.length);
    switch (token) {
      case scanned.openBrace:
        this.#open(emptyObject(start, end));
        break;
      case scanned.openBracket:
        this.#open({ kind: "array", items: [], complete: true, start, end, parent: undefined, index: 0 });
        break;
      case scanned.closeBrace:
      case scanned.closeBracket:
        this.#close(token === scanned.closeBrace ? "object" : "array", start, end);
        break;
      case scanned.comma:
        this.#comma(start, end);
        break;
      case scanned.colon:
        this.#colon(start, end);
        break;
      case scanned.stringLiteral:
        this.#string(start, end);
        break;
      case scanned.numericLiteral:
        this.#number(start, end);
        break;
      case scanned.trueKeyword:
      case scanned.falseKeyword:
        this.#boolean(token === scanned.trueKeyword, start, end);
        break;
      case scanned.nullKeyword:
        this.#attach({ kind: "null", value: null, start, end, parent: undefined, index: 0 });
        break;
      case scanned.lineComment:
      case scanned.blockComment:
        this.#comment(start, end);
        break;
      case scanned.unknownToken:
        this.#broken("unexpected-character", start, end);
    }
  }

  #boolean(value: boolean, start: number, end: number): void {
    this.#attach({ kind: "boolean", value, start, end, parent: undefined, index: 0 });
  }

  #comment(start: number, end: number): void {
    this.#comments.push(span(start, end));
    if (this.#scanner.getTokenError() === scanned.unclosedComment) this.#report("unclosed-comment", start, end);
  }

  #number(start: number, end: number): void {
    const value = Number(this.#text.slice(start, end));
    if (this.#scanner.getTokenError() !== 0) this.#brokenValue("unexpected-character", start, end);
    else this.#attach({ kind: "number", value, start, end, parent: undefined, index: 0 });
  }

  #string(start: number, end: number): void {
    let value: string = this.#scanner.getTokenValue();
    let closed = end;
    const error: number = this.#scanner.getTokenError();
    if (error === scanned.unclosedString) {
      const quote = this.#closingQuoteOnLaterLine(end);
      if (quote === undefined) {
        if (this.#top?.kind !== "object" || this.#colonSeen) {
          this.#brokenValue("unclosed-string", start, end);
          return;
        }
        this.#broken("unclosed-string", start, end);
      } else {
        closed = quote + 1;
        value = decodeString(this.#text.slice(start + 1, quote));
        this.#scanner.setPosition(closed);
      }
    } else if (error !== 0) {
      // The scanner drops what is no escape, which would shift all offsets in the decoded text.
      value = decodeString(this.#text.slice(start + 1, end - 1));
      if (error !== scanned.controlCharacter) this.#report("invalid-escape", start, end);
    }
    const node = { kind: "string", value, start, end: closed, parent: undefined, index: 0 } as const;
    const isKey = this.#top?.kind === "object" && (this.#pending === undefined || !this.#colonSeen);
    if (isKey) this.#key(node);
    else this.#attach(node);
  }

  /**
   * The quote that ends a string with line breaks in it. A string that somebody is still typing has no such quote: the
   * next one in the text opens another string, and what follows it is no punctuation.
   */
  #closingQuoteOnLaterLine(from: number): number | undefined {
    // A search starts at a line break, and an earlier one that went past there would find the same quote again.
    if (from > this.#nextQuote) this.#nextQuote = this.#findQuote(from);
    const quote = this.#nextQuote;
    const isClosing = /^\s*(?:[,}\]:]|$)/.test(this.#text.slice(quote + 1, quote + 200));
    return quote < this.#text.length && isClosing ? quote : undefined;
  }

  #findQuote(from: number): number {
    let at = from;
    while (at < this.#text.length && this.#text.charAt(at) !== '"') at += this.#text.charAt(at) === "\\" ? 2 : 1;
    return Math.min(at, this.#text.length);
  }

  #key(key: Open<Extract<JsonNode, { kind: "string" }>>): void {
    const object = this.#top as OpenObject;
    if (this.#pending !== undefined) this.#broken("colon-expected", key.start, key.start);
    else if (!this.#commaSeen) this.#report("comma-expected", key.start, key.start);
    const { start, end } = key;
    const parent = object as JsonObject;
    const member: Open<JsonMember> = { kind: "member", parent, key, value: undefined, start, end };
    object.members.push(member);
    this.#nodes++;
    key.parent = member as JsonMember;
    this.#pending = member;
    this.#colonSeen = false;
    this.#commaSeen = false;
  }

  #colon(start: number, end: number): void {
    if (this.#pending !== undefined && !this.#colonSeen) {
      this.#colonSeen = true;
      return;
    }
    if (!this.#takeValueForKey()) this.#broken("unexpected-character", start, end);
  }

  /** `"a":` with its value still missing takes the next line's key for a value; the colon behind it tells. */
  #takeValueForKey(): boolean {
    const top = this.#top;
    if (top?.kind !== "object" || this.#pending !== undefined) return false;
    const last = top.members.at(-1);
    if (last?.value?.kind !== "string" || this.#commaSeen) return false;
    const key = last.value;
    last.value = undefined;
    last.end = last.key.end;
    this.#broken("value-expected", last.end, last.end);
    this.#commaSeen = true;
    this.#key({ ...key });
    this.#colonSeen = true;
    return true;
  }

  #comma(start: number, end: number): void {
    if (this.#pending !== undefined) {
      this.#broken("value-expected", start, end);
      this.#pending = undefined;
    } else if (this.#top === undefined || this.#commaSeen) {
      this.#broken("value-expected", start, end);
    }
    this.#commaSeen = true;
  }

  #open(container: Container): void {
    this.#attach(container as JsonNode);
    this.#stack.push(container);
    if (container.kind === "object") this.#openObjects++;
    this.#top = container;
    this.#pending = undefined;
    this.#commaSeen = true;
  }

  #close(kind: Container["kind"], start: number, end: number): void {
    const depthOfKind = kind === "object" ? this.#openObjects : this.#stack.length - this.#openObjects;
    if (depthOfKind === 0) {
      this.#broken("unexpected-character", start, end);
      return;
    }
    while (this.#top !== undefined && this.#top.kind !== kind) this.#closeBroken(start);
    if (this.#pending !== undefined) this.#broken("value-expected", start, start);
    if (this.#top !== undefined) this.#pop(end);
  }

  /** Ends the innermost container without its bracket. */
  #closeBroken(end: number): void {
    const top = this.#top as Container;
    this.#broken("unclosed", top.start, top.start + 1);
    this.#pop(end);
  }

  #pop(end: number): void {
    const closed = this.#stack.pop() as Container;
    closed.end = end;
    if (closed.kind === "object") this.#openObjects--;
    if (closed.parent?.kind === "member") (closed.parent as Open<JsonMember>).end = end;
    this.#top = this.#stack.at(-1);
    this.#pending = undefined;
    this.#commaSeen = false;
  }

  #attach(value: Open<JsonNode>): void {
    this.#nodes++;
    const top = this.#top;
    if (top === undefined) {
      if (this.#root !== undefined) this.#report("text-after-end", value.start, value.end);
      else this.#root = value as JsonNode;
      return;
    }
    if (top.kind === "array") {
      if (!this.#commaSeen) this.#report("comma-expected", value.start, value.start);
      value.parent = top as JsonArray;
      value.index = top.items.length;
      top.items.push(value as JsonNode);
    } else {
      const member = this.#pending;
      if (member === undefined) {
        this.#broken("key-expected", value.start, value.end);
        return;
      }
      if (!this.#colonSeen) this.#broken("colon-expected", value.start, value.start);
      value.parent = member as JsonMember;
      member.value = value as JsonNode;
      member.end = value.end;
      this.#pending = undefined;
    }
    this.#commaSeen = false;
  }

  /** Leaves the value that was to come here out of the tree: it is broken, and so unknown. */
  #brokenValue(code: JsonProblem["code"], start: number, end: number): void {
    this.#broken(code, start, end);
    this.#pending = undefined;
    this.#commaSeen = false;
  }

  /** Reports a problem that leaves open what the innermost container was meant to hold. */
  #broken(code: JsonProblem["code"], start: number, end: number): void {
    if (this.#top !== undefined) this.#top.complete = false;
    this.#report(code, start, end);
  }

  #report(code: JsonProblem["code"], start: number, end: number): void {
    this.#problems.push({ code, start, end });
  }
}
