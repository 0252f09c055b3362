// Makes a finding, which is plain data, of what a rule said.
import type { Evaluator } from "../arm/evaluator.ts";
import type { Assumption } from "../arm/interpreter.ts";
import { replayWithin } from "../arm/replay.ts";
import type { Hop, Place } from "../arm/value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Message } from "../text/message.ts";
import { span } from "../text/span.ts";
import { severityOf } from "./active-rules.ts";
import { isConditional } from "./deployment.ts";
import { assumptionMessage, type EngineText, engineMessage, hopMessage } from "./engine-texts.ts";
import type { Finding, PlannedFix, RelatedLocation } from "./finding.ts";
import type { Judged, SaidInWorld } from "./judge.ts";
import { LaterFinding } from "./later-finding.ts";
import { planFix } from "./plan-fix.ts";
import { ruleMessage } from "./rule-texts.ts";
import type { Settings } from "./settings.ts";
import { sharedFixes } from "./shared-fixes.ts";
import { veiled } from "./veil-secrets.ts";

/** A subject as it was found, and sentences that hold for all that is said of it. */
export interface FoundInContext extends Found {
  readonly evaluator: Evaluator;
  readonly circumstances: readonly EngineText[];
  /** The subject as findings name it. */
  readonly named: Finding["subject"];
}

/** Under which circumstances what is said of a subject holds: if it is deployed, for each iteration of its loop. */
export function inContext(found: Found, evaluator: Evaluator): FoundInContext {
  const { resource } = found;
  const circumstances: EngineText[] = [];
  if (resource !== undefined && isConditional(resource, evaluator)) circumstances.push("engine.circumstance.deployed");
  if (resource?.forEach || resource?.deployments.some(({ forEach }) => forEach))
    circumstances.push("engine.circumstance.each");
  const { kind, name } = found.subject;
  return { ...found, evaluator, circumstances, named: { kind, name } };
}

/** The finding of a problem on a subject. */
export function createFinding(judged: Judged, found: FoundInContext, settings: Settings): Finding {
  const { rule, problem, certainty } = judged;
  const { place } = problem.at;
  const said = ruleMessage(rule, "messages", problem.message, problem.data);
  const fields = {
    rule: rule.id,
    message: found.circumstances.reduce((sentence, text) => engineMessage(text, { message: sentence }), said),
    severity: severityOf(rule, problem.message, certainty, settings),
    certainty,
    file: place.document.file,
    span: place.span,
    subject: found.named,
    ofWhole: isOfWhole(place, found),
    assumptions: suppositionsOf(judged),
    related: relatedTo(judged, place),
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

/** The fixes that are the same in all worlds in which the rule says something of this text. */
function planFixes(judged: Judged, found: FoundInContext): readonly PlannedFix[] {
  return [judged, ...judged.elsewhere()].flatMap((said) => planIn(said, judged, found)).reduce(sharedFixes);
}

/** What mends a problem in each world that its fixes know of: they may read what the problem does not hang on. */
function planIn(
  { problem, decisions }: SaidInWorld,
  judged: Judged,
  { evaluator: { evaluation }, holder, ...found }: FoundInContext,
): readonly (readonly PlannedFix[])[] {
  const { rule, isOneOfSeveral } = judged;
  const isSettled = isSettledHere(judged);
  const isOfLoop = !isOneOfSeveral && found.resource?.iterations !== undefined;
  const forced = new Map(decisions.map(({ key, choice }) => [key, choice]));
  const { leaves } = replayWithin(forced, (trail) => {
    evaluation.trail = trail;
    const fixes = (problem.fixes?.(judged) ?? []).flatMap((fix) => {
      const asked = isSettled ? fix : { ...fix, safe: false };
      return planFix(asked, ruleMessage(rule, "fixes", fix.title, fix.data), holder ?? found);
    });
    // What is said once for all iterations of a loop is not mended by what one of them has.
    return isOfLoop && trail.ofIteration ? none : fixes;
  });
  return leaves.map(({ result }) => result);
}

/**
 * Whether it is a problem whatever else is deployed: what is mended in one deployment may have been right in another. A
 * default that the problem itself comes from is no such choice.
 */
function isSettledHere({ certainty, assumptions, problem, isOneOfSeveral }: Judged): boolean {
  const { hops } = problem.at.place;
  return !isOneOfSeveral && certainty !== "possible" && assumptions.every((assumption) => isOrigin(assumption, hops));
}

function isOrigin(assumption: Assumption, hops: readonly Hop[]): boolean {
  switch (assumption.kind) {
    case "parameter":
    case "default":
      return hops.some(({ kind, name }) => kind === "parameter-default" && name === assumption.parameter);
    default:
      return assumption.kind === "parameter-file";
  }
}

const none: readonly never[] = [];

function suppositionsOf({ rule, problem, assumptions }: Judged): Finding["assumptions"] {
  const { data, supposing = none } = problem;
  if (assumptions.length === 0 && supposing.length === 0) return none;
  return [
    ...assumptions.map((assumption) => assumptionMessage(veiled(assumption, data))),
    ...supposing.map((note) => ruleMessage(rule, "notes", note)),
  ];
}

/** The way to where the value is written, and what the rule names besides, with the way there. */
function relatedTo({ rule, problem }: Judged, place: Place): Finding["related"] {
  const { related = none } = problem;
  if (place.hops.length === 0 && related.length === 0) return none;
  const others = related.flatMap(({ at, note, data }) => [
    relatedLocation(at.place, ruleMessage(rule, "notes", note, data)),
    ...hopLocations(at.place),
  ]);
  return [...hopLocations(place), ...others];
}

function hopLocations({ hops }: Place): readonly RelatedLocation[] {
  return hops.map((hop) => ({
    file: hop.document.file,
    span: span(hop.node.start, hop.node.end),
    message: hopMessage(hop),
  }));
}

function relatedLocation({ document, span: at }: Place, text: Message): RelatedLocation {
  return { file: document.file, span: at, message: text };
}
