// Makes a finding, which is plain data, of what a rule said.
import type { Evaluator } from "../arm/evaluator.ts";
import { Trail } from "../arm/trail.ts";
import type { Place } from "../arm/value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Rule } from "../rules/rule.ts";
import { type Message, type MessageData, message } from "../text/message.ts";
import { span } from "../text/span.ts";
import { severityOf } from "./active-rules.ts";
import { isConditional } from "./deployment.ts";
import { assumptionMessage, type EngineText, engineMessage, hopMessage } from "./engine-texts.ts";
import type { Finding, PlannedFix, RelatedLocation } from "./finding.ts";
import type { Judged } from "./judge.ts";
import { LaterFinding } from "./later-finding.ts";
import { planFix } from "./plan-fix.ts";
import type { Settings } from "./settings.ts";
import { veiled, withoutSecrets } from "./veil-secrets.ts";

/** A subject as it was found, and sentences that hold for all that is said of it. */
export interface FoundInContext extends Found {
  readonly evaluator: Evaluator;
  readonly circumstances: readonly EngineText[];
}

/** Under which circumstances what is said of a subject holds: if it is deployed, for each iteration of its loop. */
export function inContext(found: Found, evaluator: Evaluator): FoundInContext {
  const { resource } = found;
  const circumstances: EngineText[] = [];
  if (resource !== undefined && isConditional(resource, evaluator)) circumstances.push("engine.circumstance.deployed");
  if (resource?.forEach || resource?.deployments.some(({ forEach }) => forEach))
    circumstances.push("engine.circumstance.each");
  return { ...found, evaluator, circumstances };
}

/** The finding of a problem on a subject. */
export function createFinding(judged: Judged, found: FoundInContext, settings: Settings): Finding {
  const { rule, problem, certainty, assumptions } = judged;
  const { place } = problem.at;
  const said = message(
    `${rule.id}.${problem.message}`,
    rule.messages[problem.message]?.text ?? "",
    withoutSecrets(problem.data ?? {}),
  );
  const fields = {
    rule: rule.id,
    message: found.circumstances.reduce((sentence, text) => engineMessage(text, { message: sentence }), said),
    severity: severityOf(rule, problem.message, certainty, settings),
    certainty,
    file: place.document.file,
    span: place.span,
    subject: { kind: found.subject.kind, name: found.subject.name },
    ofWhole: isOfWhole(place, found),
    assumptions: [
      ...assumptions.map((assumption) => assumptionMessage(veiled(assumption, problem.data))),
      ...(problem.supposing ?? []).map((note) => noteMessage(rule, note)),
    ],
    related: [
      ...hopLocations(place),
      ...(problem.related ?? []).flatMap(({ at, note, data }) => [
        related(at.place, noteMessage(rule, note, data)),
        ...hopLocations(at.place),
      ]),
    ],
    docs: rule.references[0],
    controls: rule.controls,
    deprecated: rule.deprecated === true,
    suppression: undefined,
  };
  return new LaterFinding(fields, () => planFixes(judged, found));
}

/** A place that only happens to be that of the whole has a span of its own. */
function isOfWhole(place: Place, { subject, span: whole }: Found): boolean {
  return place.span === whole || (subject.kind === "template" && place.span.start === whole.start);
}

function planFixes({ rule, problem, decisions }: Judged, found: FoundInContext): readonly PlannedFix[] {
  found.evaluator.evaluation.trail = new Trail(new Map(decisions.map(({ key, choice }) => [key, choice])));
  return (problem.fixes?.() ?? []).flatMap((fix) =>
    planFix(fix, fixTitle(rule, fix.title, fix.data), found.holder ?? found),
  );
}

function fixTitle(rule: Rule, id: string, data: MessageData = {}): Message {
  return message(`${rule.id}.fix.${id}`, rule.fixes?.[id as never] ?? "", withoutSecrets(data));
}

function noteMessage(rule: Rule, id: string, data: MessageData = {}): Message {
  return message(`${rule.id}.note.${id}`, rule.notes?.[id as never] ?? "", withoutSecrets(data));
}

function hopLocations({ hops }: Place): readonly RelatedLocation[] {
  return hops.map((hop) => ({
    file: hop.document.file,
    span: span(hop.node.start, hop.node.end),
    message: hopMessage(hop),
  }));
}

function related({ document, span: at }: Place, text: Message): RelatedLocation {
  return { file: document.file, span: at, message: text };
}
