// Renders a report as SARIF 2.1.0, for code scanning and the viewers of editors.
import type { Fix, Location, Log, Notification, ReportingDescriptor, Result, Run, Suppression } from "sarif";
import type { Finding, PlannedFix } from "../lint/finding.ts";
import { fingerprintsOf, fingerprintVersion } from "../lint/fingerprint.ts";
import type { Message, Translator } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { suppositionsOf } from "./finding-details.ts";
import { createHideSecrets } from "./hide-secrets.ts";
import { stringifyJson } from "./json.ts";
import { countSubjects, createLines, isTrustworthy, placeErrors, placeFindings, type Report } from "./report.ts";
import { reportTexts } from "./report-texts.ts";
import { createPlaces, type Places, rootId } from "./sarif-places.ts";
import { levels, pascalCase, type ReportedRule, toDescriptor } from "./sarif-rules.ts";

export interface SarifOptions {
  /** Of Batchguard. */
  readonly version: string;
  /** Describes the rules that ran, and those that have findings. */
  reportedRules(): readonly ReportedRule[];
}

interface Renderer {
  readonly report: Report;
  readonly places: Places;
  readonly translate: Translator;
  readonly ruleIndexes: ReadonlyMap<string, number>;
  readonly fingerprints: ReadonlyMap<Finding, string>;
}

/** The errata's schema: it mends the one of the first edition, and both describe version 2.1.0. */
const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Renders the report as one JSON object, ending with a line break. */
export function renderSarif(report: Report, translate: Translator, options: SarifOptions): string {
  const rules = options.reportedRules();
  const placed = placeFindings(report, createLines(report.texts), translate);
  const findings = placed.map(({ finding }) => finding);
  const renderer: Renderer = {
    report,
    places: createPlaces(report),
    translate,
    ruleIndexes: new Map(rules.map(({ id }, index) => [id, index])),
    fingerprints: fingerprintsOf(findings, report.texts),
  };
  const run: Run = {
    tool: {
      driver: {
        name: "Batchguard",
        fullName: `Batchguard ${options.version}`,
        semanticVersion: options.version,
        informationUri: "https://github.com/batchguard/batchguard",
        language: translate(reportTexts.say("report.language")),
        rules: rules.map((rule) => toDescriptor(rule, translate)),
        notifications: notificationKinds.map((kind) => describeNotification(kind, translate)),
      },
    },
    language: translate(reportTexts.say("report.language")),
    invocations: [
      { executionSuccessful: isTrustworthy(report), toolExecutionNotifications: toNotifications(renderer) },
    ],
    originalUriBaseIds: { [rootId]: { description: { text: translate(reportTexts.say("report.sarif.root")) } } },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    artifacts: renderer.places.artifacts,
    results: placed.map(({ finding, message }) => toResult(finding, message, renderer)),
    properties: { facts: report.factsDate, files: report.files, subjects: countSubjects(report) },
  };
  return stringifyJson({ $schema: schema, version: "2.1.0", runs: [run] } satisfies Log);
}

function toResult(finding: Finding, message: string, renderer: Renderer): Result {
  const { places, translate, ruleIndexes, fingerprints } = renderer;
  const { rule, subject } = finding;
  const ruleIndex = ruleIndexes.get(rule);
  const fingerprint = fingerprints.get(finding);
  const suppositions = suppositionsOf(finding, translate).map(({ label, text }) => `${label}: ${text}`);
  const isAboutResource = subject.name !== "";
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[finding.severity],
    // Few viewers show more than the message, and a mere possibility must not read like a fact.
    message: toMessage([message, ...suppositions].join("\n")),
    locations: [
      {
        physicalLocation: places.at(finding),
        ...(isAboutResource && { logicalLocations: [{ name: subject.name, kind: "resource" }] }),
      },
    ],
    relatedLocations: finding.related.map(
      (related, index): Location => ({
        id: index + 1,
        physicalLocation: places.at(related),
        message: toMessage(translate(related.message)),
      }),
    ),
    ...(fingerprint !== undefined && {
      partialFingerprints: { [`batchguard/v${fingerprintVersion}`]: fingerprint },
    }),
    fixes: finding.fixes.flatMap((fix) => toFix(fix, renderer)),
    // Empty rather than missing: missing would mean that nobody knows.
    suppressions: toSuppressions(finding),
    properties: {
      severity: finding.severity,
      certainty: finding.certainty,
      assumptions: finding.assumptions.map(translate),
      ...(isAboutResource && { subjectKind: subject.kind }),
    },
  };
}

/**
 * A message whose text holds no link by chance: names from the files may look like one. Braces stay single although the
 * specification doubles them: only `{0}` is a placeholder, and the viewers in use show what they get.
 */
function toMessage(text: string): { text: string } {
  return { text: text.replaceAll("](", "] (") };
}

function toFix({ title, safe, edits }: PlannedFix, { places, translate }: Renderer): Fix[] {
  const changes = edits.filter((change) => change.edits.length > 0);
  // What a text moves along may be a secret, and a replacement that hides it would destroy it.
  if (changes.some((change) => change.edits.some(({ newText }) => showsSecret(newText)))) return [];
  const artifactChanges = changes.map((change) => ({
    artifactLocation: places.file(change.file),
    replacements: change.edits.map(({ span, newText }) => ({
      deletedRegion: places.region(change.file, span),
      ...(newText !== "" && { insertedContent: { text: newText } }),
    })),
  }));
  if (artifactChanges.length === 0) return [];
  return [{ description: toMessage(translate(title)), artifactChanges, properties: { safe } }];
}

const hideByForm = createHideSecrets([]);

function showsSecret(newText: string): boolean {
  const text = newText.replace(/<[^<>"]+>/g, "");
  return hideByForm("", 0, text) !== text;
}

function toSuppressions({ suppression }: Finding): Suppression[] {
  if (suppression === undefined) return [];
  const { kind, reason } = suppression;
  const isInSource = kind === "comment" || kind === "metadata";
  return [
    {
      kind: isInSource ? "inSource" : "external",
      status: "accepted",
      ...(reason !== undefined && { justification: reason }),
      properties: { kind },
    },
  ];
}

const notificationKinds = ["file-error", "internal-error", "file-note"] as const;

type NotificationKind = (typeof notificationKinds)[number];

/** GitHub and Azure DevOps want all of these, although there is not much to say. */
function describeNotification(kind: NotificationKind, translate: Translator): ReportingDescriptor {
  const description = { text: translate(reportTexts.say(`report.sarif.${kind}`)) };
  return {
    id: kind,
    name: pascalCase(kind),
    shortDescription: description,
    fullDescription: description,
    help: description,
  };
}

/** What the user must know besides the findings: broken files, rules that failed, notes. */
function toNotifications(renderer: Renderer): Notification[] {
  const { report, translate, ruleIndexes } = renderer;
  const errors = placeErrors(report, createLines(report.texts), translate).map(({ error, message }) =>
    notify("file-error", "error", message, error, renderer),
  );
  const others = report.results.flatMap(({ file, failures, notes }) => [
    ...failures.map(({ rule, error }): Notification => {
      const index = ruleIndexes.get(rule);
      return {
        ...notify(
          "internal-error",
          "error",
          translate(reportTexts.say("report.rule-failed", { rule, error })),
          { file },
          renderer,
        ),
        associatedRule: { id: rule, ...(index !== undefined && { index }) },
      };
    }),
    ...notes.map((note: Message) => notify("file-note", "note", translate(note), { file }, renderer)),
  ]);
  return [...errors, ...others];
}

function notify(
  kind: NotificationKind,
  level: "error" | "note",
  text: string,
  { file, span }: { readonly file: string; readonly span?: Span | undefined },
  { places }: Renderer,
): Notification {
  return {
    descriptor: { id: kind, index: notificationKinds.indexOf(kind) },
    level,
    message: toMessage(text),
    locations: [
      {
        physicalLocation: {
          artifactLocation: places.file(file),
          ...(span !== undefined && { region: places.region(file, span) }),
        },
      },
    ],
  };
}
