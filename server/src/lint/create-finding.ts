// Makes a finding, which is plain data, of what a rule said.
import type { Place } from "../arm/value.ts";
import type { Found } from "../batch/subjects.ts";
import { span } from "../text/span.ts";
import { type Message, type MessageData, message } from "../text/message.ts";
import type { Rule } from "../rules/rule.ts";
import { severityOf } from "./active-rules.ts";
import { assumptionMessage, hopMessage } from "./engine-texts.ts";
import type { Finding, RelatedLocation } from "./finding.ts";
import type { Judged } from "./judge.ts";
import { planFix } from "./plan-fix.ts";
import type { Settings } from "./settings.ts";

/** The finding of a problem on a subject. */
export function createFinding({ rule, problem, certainty, assumptions }: Judged, found: Found, settings: Settings): Finding {
  const { place } = problem.at;
  return {
    rule: rule.id,
    message: message(`${rule.id}.${problem.message}`, rule.messages[problem.message]?.text ?? "", problem.data),
    severity: severityOf(rule, problem.message, certainty, settings),
    certainty,
    file: place.document.file,
    span: place.span,
    subject: { kind: found.subject.kind, name: found.subject.name },
    assumptions: [...assumptions.map(assumptionMessage), ...(problem.supposing ?? []).map((note) => noteMessage(rule, note))],
    related: [...hopLocations(place), ...(problem.related ?? []).map(({ at, note, data }) => related(at.place, noteMessage(rule, note, data)))],
    fixes: (problem.fixes ?? []).flatMap((fix) => planFix(fix, fixTitle(rule, fix.title, fix.data), found)),
    docs: rule.references[0],
    controls: rule.controls,
    deprecated: rule.deprecated === true,
    suppression: undefined,
  };
}

function fixTitle(rule: Rule, id: string, data?: MessageData): Message {
  return message(`${rule.id}.fix.${id}`, rule.fixes?.[id as never] ?? "", data);
}

function noteMessage(rule: Rule, id: string, data?: MessageData): Message {
  return message(`${rule.id}.note.${id}`, rule.notes?.[id as never] ?? "", data);
}

function hopLocations({ hops }: Place): readonly RelatedLocation[] {
  return hops.map((hop) => ({ file: hop.document.file, span: span(hop.node.start, hop.node.end), message: hopMessage(hop) }));
}

function related({ document, span: at }: Place, text: Message): RelatedLocation {
  return { file: document.file, span: at, message: text };
}
