// The findings about marks: those that are unused, expired, without a reason, or no marks at all.

import { groupBy } from "../text/group-by.ts";
import type { Message } from "../text/message.ts";
import type { Span, TextEdit } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import { createOwnFinding } from "./own-findings.ts";
import {
  type OwnRule,
  ownFixTitle,
  ownMessage,
  ownRuleIds,
  suppressionExpired,
  suppressionUnused,
  suppressionWithoutReason,
} from "./own-rules.ts";
import type { Settings } from "./settings.ts";
import { isDate } from "./settings-reader.ts";
import type { CommentStatement, Mark, MarkFault, Marks, MetadataStatement } from "./suppression-marks.ts";
import { removeFromComment, removeMarks } from "./suppression-removal.ts";

export interface SuppressionRequest {
  /** All findings, before any is left out for its severity or certainty. */
  readonly findings: readonly Finding[];
  readonly marks: Marks;
  readonly settings: Settings;
  /** The day that counts, `YYYY-MM-DD`: `settings.today` or the host's. */
  readonly today: string;
  /** Only marks of these rules can be unused: those that ran and came to an answer on every subject of the document. */
  readonly ranRules: ReadonlySet<string>;
  /** All rule ids, so that a misspelt one can be told. */
  readonly knownRules: ReadonlySet<string>;
}

/** Whether a mark still counts: its date may be the last day. */
export function counts({ until }: CommentStatement | MetadataStatement, today: string): boolean {
  return until === undefined || (isDate(until) && until >= today);
}

/** Planning a fix may read a whole text; a text with more useless marks than this gets the others' fixes afterwards. */
const mostFixes = 500;

/** The findings about the marks of a document, of which `used` accepted something. */
export function markFindings(request: SuppressionRequest, used: ReadonlySet<Mark>): Finding[] {
  return [...new MarkCheck(request).run(used)];
}

/** What a quick fix leaves to be filled in is no reason yet. */
function isReason(text: string | undefined): boolean {
  return text !== undefined && !/^<[^<>]*>$/.test(text.trim());
}

class MarkCheck {
  readonly #request: SuppressionRequest;
  #planned = 0;

  constructor(request: SuppressionRequest) {
    this.#request = request;
  }

  *run(used: ReadonlySet<Mark>): Generator<Finding> {
    const { marks, today } = this.#request;
    for (const [statement, group] of groupBy(marks.marks, (mark) => mark.statement)) {
      if (counts(statement, today)) {
        if (!isReason(statement.reason)) yield* this.#aboutReason(statement);
        for (const mark of group) if (!used.has(mark)) yield* this.#aboutUnused(mark);
      } else yield* this.#aboutDate(statement, group);
    }
    for (const fault of marks.faults) yield* this.#aboutFault(fault);
  }

  #aboutReason({ span }: Statement): Finding[] {
    return this.#finding(
      suppressionWithoutReason,
      ownMessage(suppressionWithoutReason, "withoutReason"),
      span,
      undefined,
    );
  }

  #aboutDate({ until = "", span }: Statement, group: readonly Mark[]): Finding[] {
    if (!isDate(until)) {
      return this.#finding(suppressionExpired, ownMessage(suppressionExpired, "notADate", { until }), span, undefined);
    }
    return this.#finding(suppressionExpired, ownMessage(suppressionExpired, "expired", { until }), span, {
      title: ownFixTitle(suppressionExpired, "removeExpired"),
      edits: () => removeMarks(this.#request.marks.document, group),
    });
  }

  #aboutUnused(mark: Mark): Finding[] {
    const { knownRules, ranRules, settings, marks } = this.#request;
    const { rule } = mark;
    // Marks for findings about marks are not judged: whether those arise depends on the judgement.
    if (ownRuleIds.has(rule)) return [];
    const isKnown = rule === "*" || knownRules.has(rule);
    const hasRun = rule === "*" ? settings.onlyRules.length === 0 : ranRules.has(rule);
    if (isKnown && !hasRun) return [];
    const id = rule === "*" ? "unusedAll" : isKnown ? "unused" : "unknownRule";
    return this.#finding(suppressionUnused, ownMessage(suppressionUnused, id, { rule }), mark.span, {
      title: ownFixTitle(suppressionUnused, "removeUnused", { rule }),
      edits: () => removeMarks(marks.document, [mark]),
    });
  }

  #aboutFault({ message, data, span, statement, idSpan }: MarkFault): Finding[] {
    const removal = statement && {
      title: ownFixTitle(suppressionUnused, "removeComment"),
      edits: () => removeFromComment(this.#request.marks.document.text, statement, idSpan),
    };
    return this.#finding(suppressionUnused, ownMessage(suppressionUnused, message, data), span, removal);
  }

  /** Makes a finding, or none if its rule is off. */
  #finding(rule: OwnRule, message: Message, span: Span, removal: Removal | undefined): Finding[] {
    const { marks, settings } = this.#request;
    const { file } = marks;
    return createOwnFinding(settings, rule, message, { file, span }, () => {
      if (removal === undefined || this.#planned >= mostFixes) return [];
      this.#planned++;
      const edits = removal.edits();
      if (edits === undefined) return [];
      // Not safe: with other parameter files or another profile the mark may be needed.
      return [{ title: removal.title, safe: false, edits: [{ file, edits }] }];
    });
  }
}

type Statement = CommentStatement | MetadataStatement;

interface Removal {
  readonly title: Message;
  edits(): TextEdit[] | undefined;
}
