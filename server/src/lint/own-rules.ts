// The rules that speak of Batchguard's own settings and marks: their texts, as those of other rules are declared.
import type { RuleMessage, Severity } from "../rules/rule.ts";
import { type Message, type MessageData, message } from "../text/message.ts";
import type { Settings } from "./settings.ts";

/** What users and documents must know of a rule that no subject is checked by. */
export interface OwnRule<M extends string = string, F extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly messages: Readonly<Record<M, RuleMessage>>;
  /** Titles of fixes by id. */
  readonly fixes: Readonly<Record<F, string>>;
}

function defineOwnRule<const M extends string, const F extends string = never>(rule: OwnRule<M, F>): OwnRule<M, F> {
  return rule;
}

export const suppressionUnused = defineOwnRule({
  id: "suppression-unused",
  title: "Suppressions should suppress something",
  why: "A suppression that matches nothing hides the next real finding at that place. It also tells readers of a risk that is not there.",
  messages: {
    unused: {
      severity: "warning",
      text: "Nothing at this place is reported by '{rule}', so this suppression has no effect.",
    },
    unusedAll: { severity: "warning", text: "Nothing at this place is reported, so this suppression has no effect." },
    unknownRule: {
      severity: "warning",
      text: "No rule has the id '{rule}', so this suppression has no effect. Check the spelling; a reason follows a colon.",
    },
    noRule: {
      severity: "warning",
      text: "This suppression names no rule, so it has no effect. Name rule ids, separated by commas, or '*' for all.",
    },
    unknownForm: {
      severity: "warning",
      text: "'{form}' is no form of a suppression. The forms are {forms}.",
    },
    unusedIgnore: {
      severity: "warning",
      text: "No finding of any checked file matches this entry, so it has no effect.",
    },
    nothingToEnable: {
      severity: "warning",
      text: "No 'batchguard-disable' for '{rule}' is open here, so this comment has no effect.",
    },
    malformed: {
      severity: "warning",
      text: "This suppression can't be read, so it has no effect. 'disable' holds a list of rule ids, or an object with a reason for each id.",
    },
  },
  fixes: { removeUnused: "Remove the suppression of '{rule}'", removeComment: "Remove what has no effect" },
});

export const suppressionExpired = defineOwnRule({
  id: "suppression-expired",
  title: "Suppressions should not be past their date",
  why: "Whoever accepted the risk accepted it for a time only. After that day the findings are shown again, and the suppression should be renewed or removed.",
  messages: {
    expired: {
      severity: "warning",
      text: "This suppression was accepted until {until} and no longer counts. Mend what it hid, or agree on a new date.",
    },
    notADate: {
      severity: "warning",
      text: "'{until}' is not a date of the form YYYY-MM-DD, so this suppression does not count.",
    },
  },
  fixes: { removeExpired: "Remove the expired suppression" },
});

export const suppressionWithoutReason = defineOwnRule({
  id: "suppression-without-reason",
  title: "Suppressions should say why",
  why: "A reviewer can only judge an accepted risk if its reason stands beside it.",
  messages: {
    withoutReason: { severity: "hint", text: "This suppression does not say why the finding is accepted." },
  },
  fixes: {},
});

export const configurationInvalid = defineOwnRule({
  id: "configuration-invalid",
  title: "The project file should be valid",
  why: "A setting that can't be understood is not applied. The check is then stricter or laxer than its authors believe.",
  messages: {
    syntax: { severity: "error", text: "There is a syntax error here, so settings near it may not be applied." },
    notAnObject: { severity: "error", text: "The project file must hold one JSON object." },
    unknownSetting: { severity: "error", text: "'{name}' is not a setting of Batchguard." },
    unknownMember: { severity: "error", text: "'{name}' has no meaning here. Allowed are {allowed}." },
    unknownOption: { severity: "error", text: "The rule '{rule}' has no option '{name}'." },
    duplicate: { severity: "error", text: "'{name}' is stated more than once; the last one is applied." },
    missing: { severity: "error", text: "'{name}' is missing, so this entry is not applied." },
    unknownRule: { severity: "error", text: "No rule has the id '{rule}'." },
    mustBeText: { severity: "error", text: "'{name}' must be a text that is not empty." },
    mustBeObject: { severity: "error", text: "'{name}' must be an object." },
    mustBeList: { severity: "error", text: "'{name}' must be a list." },
    mustBeCount: { severity: "error", text: "'{name}' must be a whole number, 0 or greater." },
    mustBeDate: { severity: "error", text: "'{name}' must be a date of the form YYYY-MM-DD." },
    mustBeApiVersion: {
      severity: "error",
      text: "'{name}' must be an api-version of the Batch service, such as 2024-07-01.20.0.",
    },
    mustBeOneOf: { severity: "error", text: "'{name}' must be one of {allowed}." },
  },
  fixes: {},
});

/** All of them. `internal-error` is no rule that can be set: it reports a rule that failed. */
export const ownRules: readonly OwnRule[] = [
  suppressionUnused,
  suppressionExpired,
  suppressionWithoutReason,
  configurationInvalid,
];

export const ownRuleIds: ReadonlySet<string> = new Set(ownRules.map(({ id }) => id));

/** A sentence of an own rule. */
export function ownMessage<M extends string>(rule: OwnRule<M>, id: NoInfer<M>, data?: MessageData): Message {
  return message(`${rule.id}.${id}`, rule.messages[id].text, data);
}

/** The title of an own rule's fix. */
export function ownFixTitle<F extends string>(rule: OwnRule<never, F>, id: NoInfer<F>, data?: MessageData): Message {
  return message(`${rule.id}.${id}`, rule.fixes[id], data);
}

/**
 * The severity of an own rule's message under these settings, undefined if the rule is off. The profile `essential` has
 * the errors only; `recommended` leaves out the hints; a run of chosen rules has those that were chosen, and the errors.
 */
export function ownSeverity(settings: Settings, rule: OwnRule, messageId: string): Severity | undefined {
  const severity = rule.messages[messageId]?.severity ?? "warning";
  const level = Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined;
  if (level === "off") return undefined;
  if (settings.onlyRules.length > 0 && severity !== "error" && !settings.onlyRules.includes(rule.id)) return undefined;
  if (level !== undefined) return level;
  if (settings.profile === "strict" || settings.onlyRules.length > 0) return severity;
  if (settings.profile === "essential") return severity === "error" ? severity : undefined;
  return severity === "hint" ? undefined : severity;
}
