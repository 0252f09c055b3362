// Completes expressions of the template language inside strings.
import type { Expression, MemberAccess } from "../../arm/ast.ts";
import type { ArmFunction } from "../../arm/functions/function.ts";
import { allFunctions } from "../../arm/functions/index.ts";
import { type Token, tokenize } from "../../arm/lexer.ts";
import { parseExpression } from "../../arm/parser.ts";
import type { JsonNode } from "../../json/node.ts";
import { decodeString } from "../../json/string-escapes.ts";
import { type Message, message } from "../../text/message.ts";
import { type Span, span } from "../../text/span.ts";
import { assistTexts } from "../assist-texts.ts";
import { textsOfFunctions } from "../function-texts/by-name.ts";
import { type CompletionContext, joined } from "./context.ts";
import type { Cursor } from "./cursor.ts";
import { namedNode } from "./known-values.ts";
import { type NameScope, scopeOf } from "./name-scope.ts";
import { escapeSnippet, type Suggestion, suggestion } from "./suggestion.ts";

/** What stands before and behind the caret in a string that is, or is to be, an expression. */
interface Writing {
  readonly offset: number;
  /** Decoded, from the opening bracket to the caret. */
  readonly before: string;
  /** As written, to the closing quote. */
  readonly behind: string;
}

/** Undefined where the caret is in no expression, and so something else may be offered. */
export function completeExpression(cursor: Cursor, context: CompletionContext): readonly Suggestion[] | undefined {
  const writing = writingAt(cursor, context.document.text);
  if (writing === undefined) return undefined;
  const tokens = tokenize(writing.before).slice(0, -1);
  const last = tokens.at(-1);
  const scope = scopeOf(cursor.container);
  if (last?.kind === "unclosed-string") return completeName(last, tokens, writing, scope, context);
  const word = last?.kind === "word" && last.end === writing.before.length ? last : undefined;
  const leading = word === undefined ? tokens : tokens.slice(0, -1);
  const place = wordSpan(writing, word);
  const before = leading.at(-1)?.kind;
  if (before === ".") {
    const functions = completeNamespace(leading.at(-2), writing, scope, place);
    return functions.length > 0 ? functions : completeMember(writing, scope, place);
  }
  const starts = before === "[" || before === "(" || before === ",";
  return starts ? completeTerm(scope, place, closing(tokens, writing), context) : [];
}

function writingAt({ span: place, quoted, offset }: Cursor, text: string): Writing | undefined {
  if (!quoted || offset <= place.start) return undefined;
  const before = decodeString(text.slice(place.start + 1, offset));
  if (!before.startsWith("[") || before.startsWith("[[")) return undefined;
  const isClosed = place.end - 1 >= offset && text.charAt(place.end - 1) === '"';
  return { offset, before, behind: text.slice(offset, isClosed ? place.end - 1 : place.end) };
}

/** The word around the caret. */
function wordSpan({ offset, before, behind }: Writing, word: Span | undefined): Span {
  const end = offset + (/^[\p{L}\p{Nd}_]*/u.exec(behind)?.[0].length ?? 0);
  return span(word === undefined ? offset : offset - (before.length - word.start), end);
}

/** The bracket at the end of the string, if it is missing and this word is the last one. */
function closing(tokens: readonly Token[], { behind }: Writing): string {
  return depthOf(tokens) === 0 && /^[\p{L}\p{Nd}_]*$/u.test(behind) ? "]" : "";
}

/** The same behind the name in the only call. */
function lastBracket(tokens: readonly Token[], following: string): string {
  return depthOf(tokens) === 1 && following === "" ? "]" : "";
}

/** How many parentheses are open. */
function depthOf(tokens: readonly Token[]): number {
  return tokens.reduce((level, { kind }) => level + (kind === "(" ? 1 : kind === ")" ? -1 : 0), 0);
}

const ranks = { parameter: 0, variable: 1, userFunction: 2, function: 3 } as const;

/** A function, or a whole call that names a parameter or variable. */
function completeTerm(scope: NameScope, place: Span, end: string, context: CompletionContext): readonly Suggestion[] {
  const named = [
    ...scope.parameters.map((each) => ({ ...each, call: "parameters", kind: "parameter" as const })),
    ...scope.variables.map((each) => ({ ...each, call: "variables", kind: "variable" as const })),
  ];
  const calls = named.map((each) => {
    const label = `${each.call}('${escapeName(each.name)}')`;
    return suggestion({
      label,
      kind: each.kind,
      span: place,
      newText: written(label + end),
      rank: ranks[each.kind],
      ...("type" in each && aboutParameter(each, context)),
      ...(each.kind === "variable" && { detail: assistTexts.say("assist.completion.variable") }),
    });
  });
  const own = scope.functions.map(({ namespace, name, parameters }) => {
    return callSuggestion(`${namespace}.${name}`, parameters.length, place, end, {
      rank: ranks.userFunction,
      detail: joined(
        signature(`${namespace}.${name}(${parameters.join(", ")})`),
        assistTexts.say("assist.completion.user-function"),
      ),
    });
  });
  return [...calls, ...own, ...allFunctions.map((each) => functionSuggestion(each, place, end, context))];
}

function functionSuggestion(each: ArmFunction, place: Span, end: string, context: CompletionContext): Suggestion {
  const text = textsOfFunctions[each.name];
  return callSuggestion(each.name, each.arity[1], place, end, {
    rank: ranks.function,
    detail: text && signature(text.signature),
    documentation: text && context.markup.say(message(`assist.function.${each.name}`, text.en)),
  });
}

function callSuggestion(label: string, most: number, place: Span, end: string, more: Partial<Suggestion>): Suggestion {
  const snippet = `${written(escapeSnippet(label))}(${most > 0 ? "$1" : ""})${escapeSnippet(end)}`;
  return suggestion({ label, kind: "function", span: place, newText: written(`${label}()${end}`), snippet, ...more });
}

function signature(text: string): Message {
  return message("assist.completion.signature", "{text}", { text });
}

function aboutParameter(
  { type, description }: NameScope["parameters"][number],
  { markup }: CompletionContext,
): Partial<Suggestion> {
  return {
    detail: assistTexts.say("assist.completion.parameter", { type }),
    documentation: description === undefined ? undefined : markup.show(description),
  };
}

/** The name inside `parameters('…`, `variables('…` or `copyIndex('…`. */
function completeName(
  string: Token,
  tokens: readonly Token[],
  writing: Writing,
  scope: NameScope,
  context: CompletionContext,
): readonly Suggestion[] {
  const { offset, before, behind } = writing;
  const [call, parenthesis] = tokens.slice(-3, -1);
  if (parenthesis?.kind !== "(" || call?.kind !== "word") return [];
  const rest = /^[^'"()[\],]*/.exec(behind)?.[0] ?? "";
  const place = span(offset - (before.length - string.start - 1), offset + rest.length);
  const following = behind.slice(rest.length);
  const end = following.startsWith("'") ? "" : following.startsWith(")") ? "'" : `')${lastBracket(tokens, following)}`;
  const offer = (name: string, more: Partial<Suggestion>) =>
    suggestion({ label: name, kind: "variable", span: place, newText: written(escapeName(name)) + end, ...more });
  switch (before.slice(call.start, call.end).toLowerCase()) {
    case "parameters":
      return scope.parameters.map((each) => offer(each.name, { kind: "parameter", ...aboutParameter(each, context) }));
    case "variables":
      return scope.variables.map(({ name }) => offer(name, { detail: assistTexts.say("assist.completion.variable") }));
    case "copyindex":
      return scope.loops.map((name) => offer(name, { detail: assistTexts.say("assist.completion.loop") }));
    default:
      return [];
  }
}

/** What functions of the template language return, as far as it is the same everywhere. */
const returnedMembers: Readonly<Record<string, readonly string[]>> = {
  deployment: ["name", "properties"],
  resourcegroup: ["id", "name", "type", "location", "managedBy", "tags", "properties"],
  subscription: ["id", "subscriptionId", "tenantId", "displayName"],
};

/** The members of an object that stands in the file. */
function completeMember({ before }: Writing, scope: NameScope, place: Span): readonly Suggestion[] {
  const access = memberAt(parseExpression(before).root, before.length);
  if (access === undefined) return [];
  const { target } = access;
  const node = namedNode(target, scope);
  const returned = target.kind === "call" && target.namespace === undefined ? target.name.toLowerCase() : "";
  const names = Object.hasOwn(returnedMembers, returned) ? returnedMembers[returned] : memberNames(node);
  return (names ?? []).map((label) => suggestion({ label, kind: "property", span: place, newText: written(label) }));
}

/** Other names can't stand behind a dot. */
function memberNames(node: JsonNode | undefined): readonly string[] {
  const names = node?.kind === "object" ? node.members.map(({ key }) => key.value) : [];
  return names.filter((name) => /^[\p{L}\p{Nd}_$-]+$/u.test(name));
}

function memberAt(expression: Expression, offset: number): MemberAccess | undefined {
  if (expression.kind === "member" && expression.nameSpan.end === offset) return expression;
  const inner =
    expression.kind === "call"
      ? expression.arguments
      : expression.kind === "member"
        ? [expression.target]
        : expression.kind === "index"
          ? [expression.target, expression.index]
          : [];
  for (const each of inner) {
    const found = memberAt(each, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `namespace.` of functions that the template defines. */
function completeNamespace(
  word: Token | undefined,
  { before }: Writing,
  scope: NameScope,
  place: Span,
): readonly Suggestion[] {
  if (word?.kind !== "word") return [];
  const wanted = before.slice(word.start, word.end).toLowerCase();
  return scope.functions
    .filter(({ namespace }) => namespace.toLowerCase() === wanted)
    .map(({ namespace, name, parameters }) =>
      callSuggestion(name, parameters.length, place, "", {
        rank: ranks.userFunction,
        detail: signature(`${namespace}.${name}(${parameters.join(", ")})`),
      }),
    );
}

function escapeName(name: string): string {
  return name.replaceAll("'", "''");
}

/** A text as it stands inside a JSON string. */
function written(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
