// Completes suppressions: the forms of their comments, and the ids of rules in comments and in metadata.
import { message } from "../../text/message.ts";
import { type Span, span } from "../../text/span.ts";
import { assistTexts } from "../assist-texts.ts";
import { comma } from "./complete-names.ts";
import type { CompletionContext, OfferedRule } from "./context.ts";
import { type Cursor, holderNames } from "./cursor.ts";
import { type Suggestion, suggestion } from "./suggestion.ts";

const forms = ["disable-next-line", "disable-line", "disable", "enable", "disable-file"] as const;
const prefix = "batchguard-";

/** What a comment may say at the caret; nothing in comments that are about something else. */
export function completeComment(comment: Span, offset: number, context: CompletionContext): readonly Suggestion[] {
  const { document, markup } = context;
  const before = document.text.slice(comment.start, offset);
  const directive = /^[/*\s]*(batchguard-[a-z-]+)[\s]([^:：]*)$/.exec(before);
  if (directive !== null) {
    const isForm = forms.some((form) => prefix + form === directive[1]);
    return isForm ? idSuggestions(directive[2] ?? "", offset, document.text, rulesFor(context)) : [];
  }
  const word = /^[/*\s]*([a-z-]*)$/.exec(before)?.[1];
  if (word === undefined || !prefix.startsWith(word.slice(0, prefix.length))) return [];
  const place = span(offset - word.length, offset + (/^[a-z-]*/.exec(document.text.slice(offset))?.[0].length ?? 0));
  return forms.map((form, rank) =>
    suggestion({
      label: prefix + form,
      kind: "word",
      span: place,
      newText: prefix + form,
      snippet: `${prefix}${form} $1`,
      rank,
      documentation: markup.say(assistTexts.say(`assist.completion.${form}`)),
    }),
  );
}

/** The ids that the list does not hold yet. */
function idSuggestions(
  list: string,
  offset: number,
  text: string,
  rules: readonly OfferedRule[],
): readonly Suggestion[] {
  const typed = /(?<![^\s,])[^\s,]*$/.exec(list)?.[0] ?? "";
  const rest = /^[\w-]*/.exec(text.slice(offset))?.[0] ?? "";
  const present = new Set(list.slice(0, list.length - typed.length).split(/[\s,]+/));
  const place = span(offset - typed.length, offset + rest.length);
  return offered(rules, present).map((rule) => suggestion({ ...ruleSuggestion(rule), span: place, newText: rule.id }));
}

/** The ids in `metadata.batchguard.disable`; undefined elsewhere. */
export function completeMetadata(cursor: Cursor, { rules }: CompletionContext): readonly Suggestion[] | undefined {
  const names = holderNames(cursor.container, 3).map((name) => name.toLowerCase());
  if (names.join("/") !== "metadata/batchguard/disable") return undefined;
  const { container, quoted, needsComma } = cursor;
  const end = needsComma ? "," : "";
  const present = new Set(
    container.kind === "object"
      ? container.members.filter((each) => each !== cursor.member).map(({ key }) => key.value)
      : container.items.flatMap((item) =>
          item.kind === "string" && item.start !== cursor.span.start ? [item.value] : [],
        ),
  );
  // A reason is written by whoever accepts the finding.
  if (container.kind === "object" && cursor.role === "value") return [];
  const isKey = cursor.role === "key" && !cursor.colonFollows;
  return offered(rules, present).map((rule) => {
    const id = JSON.stringify(rule.id);
    return suggestion({
      ...ruleSuggestion(rule),
      span: cursor.span,
      newText: isKey ? `${id}: ""${end}` : cursor.colonFollows ? id : id + end,
      snippet: isKey ? `${id}: "$1"${end}` : undefined,
      filter: quoted ? id : rule.id,
      before: comma(cursor),
    });
  });
}

/** A body of the data plane holds no account. */
function rulesFor({ kind, rules }: CompletionContext): readonly OfferedRule[] {
  return kind.startsWith("data-plane") ? rules.filter(({ subject }) => subject !== "account") : rules;
}

function offered(rules: readonly OfferedRule[], present: ReadonlySet<string>): readonly OfferedRule[] {
  return rules.filter(({ id }) => !present.has(id));
}

function ruleSuggestion({ id, title }: OfferedRule) {
  return { label: id, kind: "rule", detail: message(`${id}.title`, title) } as const;
}
