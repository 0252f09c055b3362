// The documentation page of each rule: metadata, and the cases of its fixture as examples.
import type { Finding, PlannedFix } from "../../server/src/lint/finding.ts";
import { createTranslator, type Locale, type Message } from "../../server/src/text/message.ts";
import { applyFixes } from "../support/apply-fix.ts";
import { projectOf } from "../support/expectations.ts";
import type { FixtureCase } from "../support/fixture.ts";
import { type Engine, findingsOf, lintProject } from "../support/lint-files.ts";
import { annotate, markerOf } from "../support/markers.ts";
import { type Artefact, filesIn } from "./artefact.ts";
import { japaneseCatalogue, japaneseTexts } from "./japanese.ts";
import { type PageWords, pageWords } from "./page-words.ts";
import { fixKey, type ListedRule, textsOf } from "./rule-list.ts";

const folders: Readonly<Record<Locale, string>> = { en: "docs/rules", ja: "docs/rules/ja" };

/** Renders pages in one language. */
interface Page {
  readonly locale: Locale;
  readonly words: PageWords;
  readonly engine: Engine;
  /** A text of the rule by its key. */
  text(rule: ListedRule, key: string): string;
  message(finding: Finding): string;
}

/** The pages of all rules in both languages. */
export function rulePages(rules: readonly ListedRule[], engine: Engine): readonly Artefact[] {
  const translate = createTranslator("ja", japaneseCatalogue(rules));
  const english = createTranslator("en");
  const englishTexts = (rule: ListedRule, key: string) => textsOf(rule).get(key) ?? "";
  const pages: readonly Page[] = [
    { locale: "en", words: pageWords.en, engine, text: englishTexts, message: ({ message }) => english(message) },
    {
      locale: "ja",
      words: pageWords.ja,
      engine,
      text: japaneseTexts(rules),
      message: ({ message }) => translate(message),
    },
  ];
  return pages.flatMap((page) =>
    rules.map((rule) => ({ path: `${folders[page.locale]}/${rule.id}.md`, text: rulePage(page, rule) })),
  );
}

/** Pages of rules that are no more. */
export function stalePages(rules: readonly ListedRule[]): readonly string[] {
  const ids = new Set(rules.map(({ id }) => `${id}.md`));
  const pages = Object.values(folders).flatMap((folder) => filesIn(folder, ".md"));
  return pages.filter((file) => !ids.has(file.slice(file.lastIndexOf("/") + 1)));
}

function rulePage(page: Page, rule: ListedRule): string {
  const { words, locale } = page;
  const other = locale === "en" ? `ja/${rule.id}.md` : `../${rule.id}.md`;
  const sections = [
    "<!-- npm run derive writes this page from the rule and its fixture: do not edit it. -->",
    `# ${page.text(rule, "title")}`,
    `\`${rule.id}\` · [${words.inOtherLanguage}](${other})`,
    page.text(rule, "why"),
    `## ${words.findings}\n\n${findingsTable(page, rule)}`,
    ...examples(page, rule),
    ...fixList(page, rule),
    `## ${words.settings}\n\n${settings(page, rule)}`,
    ...list(words.controls, rule.rule?.controls ?? []),
    ...list(
      words.references,
      (rule.rule?.references ?? []).map((link) => `<${link}>`),
    ),
  ];
  return `${sections.join("\n\n")}\n`;
}

function findingsTable(page: Page, rule: ListedRule): string {
  const rows = Object.entries(rule.messages).map(
    ([id, { severity }]) => `- **${page.words.severity[severity]}**: ${page.text(rule, id)}`,
  );
  return rows.join("\n");
}

/** The first bad case with its findings, that case after the fix, and the first good case. */
function examples(page: Page, rule: ListedRule): string[] {
  const bad = rule.fixture?.cases.find(({ kind }) => kind === "bad");
  const good = rule.fixture?.cases.find(({ kind }) => kind === "good");
  if (bad === undefined || good === undefined) return [];
  const project = projectOf(bad);
  const findings = findingsOf(lintProject(page.engine, project), rule.id);
  const parts = [`## ${page.words.example}`, code(annotated(page, bad, findings))];
  const fix = findings.flatMap(({ fixes }) => fixes).at(0);
  if (fix !== undefined) {
    const title = page.text(rule, ruleTitleOf(fix).id.slice(rule.id.length + 1));
    const fixed = applyFixes(page.engine, project, rule.id, 1);
    parts.push(page.words.afterFix.replace("{title}", title), code(fixed.files.get(fixed.file) ?? ""));
  }
  return [...parts, page.words.fine, code(good.text)];
}

function annotated(page: Page, { text }: FixtureCase, findings: readonly Finding[]): string {
  const markers = findings.map((finding) =>
    markerOf(text, finding.span, `${page.words.severity[finding.severity]}: ${page.message(finding)}`),
  );
  return annotate(text, markers);
}

function fixList(page: Page, rule: ListedRule): string[] {
  const safe = new Map<string, boolean>();
  for (const fixtureCase of rule.fixture?.cases ?? []) {
    for (const { fixes } of findingsOf(lintProject(page.engine, projectOf(fixtureCase)), rule.id)) {
      for (const fix of fixes) safe.set(ruleTitleOf(fix).id, (safe.get(ruleTitleOf(fix).id) ?? false) || fix.safe);
    }
  }
  const items = Object.keys(rule.fixes).map((id) => {
    const key = fixKey(rule, id);
    const isSafe = safe.get(`${rule.id}.${key}`);
    const kind = isSafe === undefined ? "" : ` (${isSafe ? page.words.safe : page.words.notSafe})`;
    return `${page.text(rule, key)}${kind}`;
  });
  return list(page.words.fixes, items);
}

/** The rule's own title of a fix, without what the engine says around it. */
function ruleTitleOf({ title }: PlannedFix): Message {
  const inner = title.data.title;
  return typeof inner === "object" && "id" in inner ? inner : title;
}

function settings(page: Page, rule: ListedRule): string {
  const { settingsText, suppressionText, reason } = page.words;
  const setting = JSON.stringify({ rules: { [rule.id]: "off" } }, null, 2);
  if (rule.rule === undefined) return `${settingsText}\n\n${code(`${setting}\n`)}`;
  const comment = `// batchguard-disable-next-line ${rule.id}: ${reason}\n`;
  const metadata = `"metadata": { "batchguard": { "disable": { "${rule.id}": "${reason}" } } }\n`;
  return [settingsText, code(`${setting}\n`), suppressionText, code(comment), code(metadata)].join("\n\n");
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}\n\n${items.map((item) => `- ${item}`).join("\n")}`];
}

function code(text: string): string {
  return `\`\`\`jsonc\n${text}\`\`\``;
}
