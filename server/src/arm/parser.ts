// Parses ARM expressions into syntax trees; never throws, whatever the text is.
import { type Span, span } from "../text/span.ts";
import type { Call, Expression, ExpressionProblem, NumberLiteral, ParsedExpression, StringLiteral } from "./ast.ts";
import { type Token, type TokenKind, tokenize } from "./lexer.ts";

/** The longest expression that Azure Resource Manager accepts, in characters. */
export const maxExpressionLength = 24_576;

/** How many expressions may stand inside one another; a chain of accessors counts each of its links. */
export const maxExpressionDepth = 64;

/**
 * Parses `text`, the decoded string of a JSON value or key with its brackets. Behind a mistake it goes on as far as it
 * can, so that editors have a tree while somebody types.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length <= maxExpressionLength) return new Parser(text).parse();
  const whole = span(0, text.length);
  return { root: { kind: "missing", ...whole }, problems: [{ code: "too-long", ...whole }] };
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #problems: ExpressionProblem[] = [];
  #position = 0;
  /** How many levels the expression that was read last has, itself included. */
  #height = 0;
  /** Set behind a mistake that makes all that follows meaningless: further problems would only repeat it. */
  #silent = false;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  parse(): ParsedExpression {
    if (!this.#take("[")) this.#report("unexpected-token", this.#next());
    const root = this.#rootExpression();
    if (!this.#take("]")) this.#report(this.#at("end") ? "unclosed-bracket" : "unexpected-token", this.#next());
    else if (!this.#at("end")) this.#report("unexpected-token", this.#next());
    return { root, problems: this.#problems };
  }

  #rootExpression(): Expression {
    const next = this.#next();
    if (next.kind !== "]" || this.#tokens[this.#position + 1]?.kind !== "end") return this.#expression(1);
    this.#report("empty", span(0, next.end));
    return this.#missing();
  }

  #expression(depth: number): Expression {
    if (depth > maxExpressionDepth) return this.#tooDeep(this.#next());
    return this.#accessors(this.#primary(depth), depth);
  }

  #primary(depth: number): Expression {
    const token = this.#next();
    this.#height = 1;
    switch (token.kind) {
      case "string":
      case "unclosed-string":
        return this.#string(token);
      case "number":
        return this.#number(token);
      case "word":
        return this.#call(depth);
      default:
        // The token is left to the caller, which may be waiting for just this comma or bracket.
        this.#report("unexpected-token", token);
        return this.#missing();
    }
  }

  #string({ kind, start, end }: Token): StringLiteral {
    this.#position++;
    if (kind === "unclosed-string") {
      this.#report("unclosed-string", span(start, end));
      this.#silent = true;
    }
    const raw = this.#text.slice(start + 1, kind === "string" ? end - 1 : end);
    return { kind: "string", value: raw.replaceAll("''", "'"), start, end };
  }

  #number({ start, end }: Token): NumberLiteral {
    this.#position++;
    const digits = this.#text.slice(start, end);
    const value = Number(digits);
    // A minus sign before a zero means nothing in a language of integers.
    return { kind: "number", value: value === 0 ? 0 : value, integer: /^[+-]?\d+$/.test(digits), start, end };
  }

  #call(depth: number): Call {
    const first = this.#next();
    this.#position++;
    const second = this.#take(".") && this.#at("word") ? this.#next() : undefined;
    if (second !== undefined) this.#position++;
    const nameToken = second ?? first;
    const list = this.#take("(") ? this.#arguments(depth) : this.#noArguments();
    return {
      kind: "call",
      namespace: second === undefined ? undefined : this.#slice(first),
      name: this.#slice(nameToken),
      nameSpan: span(nameToken.start, nameToken.end),
      arguments: list,
      start: first.start,
      end: this.#previousEnd(),
    };
  }

  #noArguments(): Expression[] {
    this.#report("unexpected-token", this.#next());
    return [];
  }

  #arguments(depth: number): Expression[] {
    const list: Expression[] = [];
    if (this.#take(")")) return list;
    let height = 0;
    do {
      list.push(this.#expression(depth + 1));
      height = Math.max(height, this.#height);
    } while (this.#anotherArgument());
    this.#height = height + 1;
    if (!this.#take(")")) this.#report("unclosed-parenthesis", this.#next());
    return list;
  }

  /** Goes past the comma before the next argument. Where the comma is missing, what stands there is skipped or read. */
  #anotherArgument(): boolean {
    if (this.#take(",")) return true;
    if (this.#at(")") || this.#at("]") || this.#at("end")) return false;
    this.#report("unexpected-token", this.#next());
    while (!this.#startsExpression() && !this.#at("]") && !this.#at("end")) {
      if (this.#at(")")) return false;
      if (this.#take(",")) return true;
      this.#position++;
    }
    return this.#startsExpression();
  }

  #accessors(primary: Expression, depth: number): Expression {
    let target = primary;
    let height = this.#height;
    while (this.#at(".") || this.#at("[")) {
      const opening = this.#next();
      this.#position++;
      if (opening.kind === ".") {
        target = this.#member(target);
      } else {
        target = this.#index(target, depth);
        height = Math.max(height, this.#height);
      }
      height++;
      if (depth - 1 + height > maxExpressionDepth) return this.#tooDeep(target);
    }
    this.#height = height;
    return target;
  }

  #member(target: Expression): Expression {
    const token = this.#next();
    if (token.kind === "word") this.#position++;
    else this.#report("unexpected-token", token);
    // An empty name keeps the place of the one that somebody is about to type.
    const nameSpan =
      token.kind === "word" ? span(token.start, token.end) : span(this.#previousEnd(), this.#previousEnd());
    return {
      kind: "member",
      target,
      name: this.#slice(nameSpan),
      nameSpan,
      start: target.start,
      end: nameSpan.end,
    };
  }

  #index(target: Expression, depth: number): Expression {
    const index = this.#expression(depth + 1);
    if (!this.#take("]")) this.#report("unclosed-bracket", this.#next());
    return { kind: "index", target, index, start: target.start, end: this.#previousEnd() };
  }

  /** Stands behind the last token, where an expression was expected. */
  #missing(): Expression {
    return { kind: "missing", start: this.#previousEnd(), end: this.#previousEnd() };
  }

  /** Gives up: the rest of the text is not read. */
  #tooDeep(place: Span): Expression {
    this.#report("too-deep", place);
    this.#silent = true;
    this.#position = this.#tokens.length - 1;
    this.#height = 1;
    return { kind: "missing", start: place.start, end: place.end };
  }

  #startsExpression(): boolean {
    return this.#at("word") || this.#at("string") || this.#at("unclosed-string") || this.#at("number");
  }

  #next(): Token {
    return this.#tokens[this.#position] ?? { kind: "end", start: this.#text.length, end: this.#text.length };
  }

  #at(kind: TokenKind): boolean {
    return this.#next().kind === kind;
  }

  #take(kind: TokenKind): boolean {
    if (!this.#at(kind)) return false;
    this.#position++;
    return true;
  }

  #previousEnd(): number {
    return this.#tokens[this.#position - 1]?.end ?? 0;
  }

  #slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** Of several problems at one place only the first says something new. */
  #report(code: ExpressionProblem["code"], { start, end }: Span): void {
    if (!this.#silent && this.#problems.at(-1)?.start !== start) this.#problems.push({ code, start, end });
  }
}
