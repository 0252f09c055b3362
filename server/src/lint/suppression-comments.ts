// Marks in comments: batchguard-disable-next-line, -disable-line, -disable … -enable, -disable-file.
import type { JsonDocument } from "../json/node.ts";
import type { LineIndex } from "../text/line-index.ts";
import { type Span, span } from "../text/span.ts";
import type { CommentStatement, CommentToken, EndOfMark, Mark, MarkFault } from "./suppression-marks.ts";
import { createCodeFinder } from "./suppression-next-line.ts";

const forms = ["disable-next-line", "disable-line", "disable", "enable", "disable-file"] as const;
type Form = (typeof forms)[number];

interface Directive {
  readonly form: Form;
  readonly statement: CommentStatement;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** The marks of all comments. An id in `batchguard-enable` ends what is open for it; `*` or no id ends all. */
export function findCommentMarks(
  document: JsonDocument,
  lines: LineIndex,
): { marks: readonly Mark[]; faults: readonly MarkFault[] } {
  const collector = new Collector(document, lines);
  for (const comment of document.comments) collector.add(comment);
  return collector;
}

class Collector {
  readonly marks: Mark[] = [];
  readonly faults: MarkFault[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #codeAfter: (offset: number) => number;
  readonly #open = new Map<string, Open<Mark>[]>();

  constructor(document: JsonDocument, lines: LineIndex) {
    this.#text = document.text;
    this.#lines = lines;
    this.#codeAfter = createCodeFinder(document);
  }

  add(comment: Span): void {
    const directive = parseDirective(this.#text, comment);
    if (directive === undefined) return;
    if ("message" in directive) {
      this.faults.push(directive);
      return;
    }
    const { form, statement } = directive;
    if (form === "enable") this.#enable(statement);
    else this.#disable(form, statement);
  }

  #disable(form: Form, statement: CommentStatement): void {
    const ids = statement.tokens.filter(({ rule }) => rule !== undefined);
    if (ids.length === 0) this.faults.push({ span: statement.span, message: "noRule", data: {}, statement });
    const scope = this.#scope(form, statement.span);
    for (const { rule = "*", span: idSpan } of ids) {
      const mark = { rule, span: idSpan, scope, statement, end: undefined };
      this.marks.push(mark);
      if (form !== "disable") continue;
      const open = this.#open.get(rule);
      if (open === undefined) this.#open.set(rule, [mark]);
      else open.push(mark);
    }
  }

  #scope(form: Form, comment: Span): Span {
    switch (form) {
      case "disable-line":
        return span(this.#lineStart(this.#line(comment.start)), this.#lineStart(this.#line(comment.end) + 1));
      case "disable-next-line": {
        // Blank lines and further comments stand between often: marks with a reason each are stacked.
        const nextLine = this.#lineStart(this.#line(comment.end) + 1);
        if (nextLine > this.#text.length) return span(nextLine, nextLine);
        const line = this.#line(this.#codeAfter(nextLine));
        return span(this.#lineStart(line), this.#lineStart(line + 1));
      }
      case "disable-file":
        return span(0, this.#text.length + 1);
      default:
        return span(comment.start, this.#text.length + 1);
    }
  }

  #line(offset: number): number {
    return this.#lines.position(offset).line;
  }

  /** Where a line starts; behind the last line an offset that no finding reaches. */
  #lineStart(line: number): number {
    return line < this.#lines.lineCount ? this.#lines.offset({ line, character: 0 }) : this.#text.length + 1;
  }

  #enable(statement: CommentStatement): void {
    const ids = statement.tokens.filter(({ rule }) => rule !== undefined);
    if (ids.length === 0) this.#end(statement, { rule: "*", span: statement.span });
    for (const id of ids) this.#end(statement, id);
  }

  #end(statement: CommentStatement, { rule = "*", span: idSpan }: CommentToken): void {
    const ended = rule === "*" ? [...this.#open.values()].flat() : (this.#open.get(rule) ?? []);
    if (rule === "*") this.#open.clear();
    else this.#open.delete(rule);
    if (ended.length === 0) {
      this.faults.push({ span: idSpan, message: "nothingToEnable", data: { rule }, statement, idSpan });
    }
    const end: EndOfMark = { rule, span: idSpan, statement, count: ended.length };
    for (const mark of ended) {
      mark.scope = span(mark.scope.start, statement.span.start);
      mark.end = end;
    }
  }
}

const prefix = "batchguard-";

/** Reads `<form> <ids> until=<date>: <reason>`; undefined if the comment is an ordinary one. */
function parseDirective(text: string, comment: Span): Directive | MarkFault | undefined {
  const end = text.startsWith("*/", comment.end - 2) ? comment.end - 2 : comment.end;
  let start = comment.start;
  while (start < end && "/* \t\r\n".includes(text.charAt(start))) start++;
  if (!text.startsWith(prefix, start)) return undefined;
  const content = text.slice(start, end);
  const word = /^[a-z-]+/i.exec(content.slice(0, 80))?.[0] ?? "";
  const form = forms.find((each) => prefix + each === word);
  if (form === undefined) return unknownForm(word, span(start, start + word.length));
  const colon = content.search(/[:：]/);
  const listEnd = colon < 0 ? content.length : colon;
  const tokens = tokensOf(content.slice(word.length, listEnd), start + word.length);
  const until = tokens.find(({ rule }) => rule === undefined);
  const reason =
    colon < 0
      ? ""
      : content
          .slice(colon + 1)
          .replace(/\s+/g, " ")
          .trim();
  const statement: CommentStatement = {
    kind: "comment",
    span: span(comment.start, comment.end),
    reason: reason === "" ? undefined : reason,
    until: until === undefined ? undefined : text.slice(until.span.start + untilPrefix.length, until.span.end),
    tokens,
  };
  return { form, statement };
}

function unknownForm(word: string, place: Span): MarkFault | undefined {
  const isMeantAsMark = word.startsWith(`${prefix}disable`) || word.startsWith(`${prefix}enable`);
  if (!isMeantAsMark) return undefined;
  const data = { form: word, forms: forms.map((form) => prefix + form).join(", ") };
  return { span: place, message: "unknownForm", data };
}

const untilPrefix = "until=";

function tokensOf(list: string, offset: number): CommentToken[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const place = span(offset + match.index, offset + match.index + match[0].length);
    return { span: place, rule: match[0].startsWith(untilPrefix) ? undefined : match[0] };
  });
}
