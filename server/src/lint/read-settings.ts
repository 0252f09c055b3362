// The one reader of settings: of a project's file and of what an editor's user has set.
import { documentKinds } from "../batch/document-kind.ts";
import type { Json } from "../json/json.ts";
import type { JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { pointerOf } from "../json/path.ts";
import type { Message } from "../text/message.ts";
import { type Span, span } from "../text/span.ts";
import { folderOf } from "./file-paths.ts";
import { configurationInvalid, ownMessage, ownRuleIds } from "./own-rules.ts";
import type { Ignore, RuleLevel, Settings, SettingsLayer } from "./settings.ts";
import {
  membersOf,
  type Read,
  type Report,
  readApiVersion,
  readCount,
  readDate,
  readList,
  readTable,
  readText,
  readWord,
  reportOthers,
} from "./settings-reader.ts";

/** The options that rules declare, by rule. */
export type RuleOptions = Readonly<Record<string, readonly string[]>>;

/** Something in a project file that can't be applied. `message.id` is `configuration-invalid.<…>`. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: Message;
}

/** What a project file says. */
export interface ProjectFile {
  readonly settings: SettingsLayer;
  readonly problems: readonly ConfigurationProblem[];
  /** True if its text is no JSON object or has a syntax error: then an editor keeps the last good configuration. */
  readonly broken: boolean;
  /** Where each entry of `settings.ignore` stands, in the same order. */
  readonly ignorePlaces: readonly Span[];
}

/**
 * Reads the text of a `.batchguard.json`, comments allowed. What is valid is used; each unknown id, unknown member,
 * wrong type and bad date is a problem at its place. `settings.root` is the file's folder. Never throws.
 */
export function readProjectFile(
  file: string,
  text: string,
  knownRules: readonly string[],
  ruleOptions: RuleOptions = {},
): ProjectFile {
  const document = parseJson(text);
  const problems: ConfigurationProblem[] = document.problems.map(({ start, end }) => ({
    span: span(start, end),
    message: ownMessage(configurationInvalid, "syntax"),
  }));
  const report: Report = ({ start, end }, id, data) => {
    problems.push({ span: span(start, end), message: ownMessage(configurationInvalid, id, data) });
  };
  const { root } = document;
  const layer: SettingsLayer = { root: folderOf(file) };
  if (root?.kind !== "object") {
    report(root ?? { kind: "nothing", start: 0, end: text.length }, "notAnObject");
    return { settings: layer, problems, broken: true, ignorePlaces: [] };
  }
  const reader = new Reader(knownRules, ruleOptions, report);
  const settings = { ...reader.read(root, (key) => report(key, "unknownSetting", { name: key.value })), ...layer };
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { settings, problems, broken: document.problems.length > 0, ignorePlaces: reader.ignorePlaces };
}

/** A setting of a client that can't be applied. */
export interface ClientProblem {
  /** The member as an RFC 6901 pointer into the section, e.g. `/rules/pool-public-ip`. */
  readonly pointer: string;
  readonly message: Message;
}

/**
 * Reads the section `batchguard` of a client's configuration. `value` should hold only what the user set; members that
 * are null or empty texts count as not set, and those that only the client reads are passed over.
 */
export function readClientSettings(
  value: unknown,
  knownRules: readonly string[],
  ruleOptions: RuleOptions = {},
): { settings: SettingsLayer; problems: readonly ClientProblem[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { settings: {}, problems: [] };
  const stated = Object.entries(value).filter(([, member]) => member !== null && member !== undefined && member !== "");
  const { root } = parseJson(JSON.stringify(Object.fromEntries(stated)));
  const problems: ClientProblem[] = [];
  const report: Report = (at, id, data) => {
    const node = at as JsonNode;
    const pointer = pointerOf(node.parent?.kind === "member" ? node.parent : node);
    problems.push({ pointer, message: ownMessage(configurationInvalid, id, data) });
  };
  if (root?.kind !== "object") return { settings: {}, problems: [] };
  return { settings: new Reader(knownRules, ruleOptions, report).read(root, () => {}), problems };
}

class Reader {
  readonly #knownRules: ReadonlySet<string>;
  readonly #ruleOptions: RuleOptions;
  readonly #report: Report;
  readonly #ruleSettings: Record<string, Readonly<Record<string, Json>>> = {};
  readonly ignorePlaces: Span[] = [];

  constructor(knownRules: readonly string[], ruleOptions: RuleOptions, report: Report) {
    this.#knownRules = new Set([...knownRules, ...ownRuleIds]);
    this.#ruleOptions = ruleOptions;
    this.#report = report;
  }

  /** Reads all settings; `onUnknown` hears of the keys that name none. */
  read(root: JsonObject, onUnknown: (key: JsonMember["key"]) => void): SettingsLayer {
    const readers: { readonly [K in keyof Settings]?: Read<Settings[K]> } = {
      profile: readWord("essential", "recommended", "strict"),
      rules: this.#rules,
      documents: readList(this.#document),
      parameterFiles: readTable(readList(readText)),
      dataPlaneApiVersion: readApiVersion,
      today: readDate,
      supportedImagesFile: readText,
      endOfLifeDays: readCount,
      baseline: readText,
      ignore: readList(this.#ignore),
    };
    for (const { key } of root.members) {
      if (!Object.hasOwn(readers, key.value) && key.value !== "$schema") onUnknown(key);
    }
    const values = membersOf(root, this.#report);
    const entries = Object.entries(readers).map(([name, read]) => {
      const value = values.get(name);
      return [name, value === undefined ? undefined : read(value, name, this.#report)] as const;
    });
    const stated = Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as SettingsLayer;
    return Object.keys(this.#ruleSettings).length === 0 ? stated : { ...stated, ruleOptions: this.#ruleSettings };
  }

  readonly #rules: Read<Readonly<Record<string, RuleLevel>>> = (value, name, report) => {
    if (value.kind !== "object") {
      report(value, "mustBeObject", { name });
      return undefined;
    }
    const levels: [string, RuleLevel][] = [];
    const values = membersOf(value, report);
    for (const { key } of value.members) {
      if (!this.#knownRules.has(key.value)) report(key, "unknownRule", { rule: key.value });
    }
    for (const [rule, setting] of values) {
      const level = this.#knownRules.has(rule) ? this.#rule(rule, setting) : undefined;
      if (level !== undefined) levels.push([rule, level]);
    }
    return Object.fromEntries(levels);
  };

  #rule(rule: string, value: JsonNode): RuleLevel | undefined {
    if (value.kind !== "object") return readLevel(value, rule, this.#report);
    const values = membersOf(value, this.#report);
    const known = Object.hasOwn(this.#ruleOptions, rule) ? (this.#ruleOptions[rule] ?? []) : [];
    for (const { key } of value.members) {
      if (key.value === "severity" || known.includes(key.value)) continue;
      this.#report(key, "unknownOption", { rule, name: key.value });
    }
    const options = [...values].filter(([name]) => known.includes(name)).map(([name, node]) => [name, toJson(node)]);
    if (options.length > 0) this.#ruleSettings[rule] = Object.fromEntries(options);
    const severity = values.get("severity");
    return severity === undefined ? undefined : readLevel(severity, "severity", this.#report);
  }

  readonly #document: Read<Settings["documents"][number]> = (value, name, report) => {
    const values = this.#entry(value, name, ["files", "kind"], ["files", "kind"]);
    const files = values?.get("files");
    const kind = values?.get("kind");
    if (files === undefined || kind === undefined) return undefined;
    const glob = readText(files, "files", report);
    const word = readWord(...documentKinds)(kind, "kind", report);
    return glob === undefined || word === undefined ? undefined : { files: glob, kind: word };
  };

  readonly #ignore: Read<Ignore> = (value, name, report) => {
    const required = ["files", "rules", "reason"];
    const values = this.#entry(value, name, required, [...required, "subject", "until"]);
    if (values === undefined) return undefined;
    const read = <T>(member: string, reader: Read<T>): T | undefined => {
      const node = values.get(member);
      return node === undefined ? undefined : reader(node, member, report);
    };
    const files = read("files", readText);
    const rules = read("rules", this.#ruleList);
    const reason = read("reason", readText);
    const subject = read("subject", readText);
    const until = read("until", readDate);
    // An entry with a wrong subject or date would hide more than its author meant.
    const isNarrowed =
      values.has("subject") === (subject !== undefined) && values.has("until") === (until !== undefined);
    if (files === undefined || rules === undefined || reason === undefined || !isNarrowed) return undefined;
    this.ignorePlaces.push(span(value.start, value.end));
    return {
      files,
      rules,
      reason,
      ...(subject === undefined ? {} : { subject }),
      ...(until === undefined ? {} : { until }),
    };
  };

  /** The values of an entry whose members are all there; undefined, and reported, otherwise. */
  #entry(
    value: JsonNode,
    name: string,
    required: readonly string[],
    allowed: readonly string[],
  ): Map<string, JsonNode> | undefined {
    if (value.kind !== "object") {
      this.#report(value, "mustBeObject", { name });
      return undefined;
    }
    reportOthers(value, allowed, this.#report);
    const values = membersOf(value, this.#report);
    const missing = required.filter((each) => !values.has(each));
    for (const each of missing) this.#report(value, "missing", { name: each });
    return missing.length === 0 ? values : undefined;
  }

  readonly #ruleList: Read<readonly string[] | "*"> = (value, name, report) => {
    if (value.kind === "string" && value.value === "*") return "*";
    const ids = readList(readText)(value, name, report);
    if (ids === undefined || value.kind !== "array") return undefined;
    if (ids.includes("*")) return "*";
    for (const item of value.items) {
      if (item.kind !== "string" || item.value.trim() === "" || this.#knownRules.has(item.value)) continue;
      report(item, "unknownRule", { rule: item.value });
    }
    return ids.filter((id) => this.#knownRules.has(id));
  };
}

const readLevel: Read<RuleLevel> = readWord("off", "hint", "information", "warning", "error");

/** The data of an option's value. Options are shallow: deeper than this nothing is read. */
function toJson(node: JsonNode, depth = 0): Json {
  if (node.kind === "null" || depth > 20) return null;
  if (node.kind === "array") return node.items.map((item) => toJson(item, depth + 1));
  if (node.kind !== "object") return node.value;
  return Object.fromEntries(
    node.members.map(({ key, value }) => [key.value, value === undefined ? null : toJson(value, depth + 1)]),
  );
}
