// Renders the security posture as one HTML page: it needs nothing else, runs no script, and can be read without a mouse,
// without colours and without seeing it.
import { type Message, message, type Translator } from "../text/message.ts";
import { renderControls, scrollable } from "./html-controls.ts";
import { type Page, type Panel, renderPlace } from "./html-page.ts";
import { panelPolicy, panelStyle } from "./html-panel.ts";
import { contentSecurityPolicy, style } from "./html-style.ts";
import { renderFinding, renderSubjects } from "./html-subjects.ts";
import { type Markup, markup } from "./markup-text.ts";
import { applicableStates, type CheckState, createPosture, type PostureRule, showScore } from "./posture.ts";
import { createLines, placeErrors, placeFindings, type Report } from "./report.ts";
import { reportTexts, type Say } from "./report-texts.ts";
import { summarise } from "./summary.ts";

export interface HtmlOptions {
  readonly rules: readonly PostureRule[];
  /** Set if an editor shows the page. It is the same page then, but that its places can be opened. */
  readonly panel?: Panel | undefined;
}

/** Renders the page, ending with a line break. */
export function renderHtml(report: Report, translate: Translator, { rules, panel }: HtmlOptions): string {
  const lines = createLines(report.texts);
  const placed = placeFindings(report, lines, translate);
  const posture = createPosture(report.results, rules);
  const say: Say = (id, data) => translate(reportTexts.say(id, data));
  const byFinding = new Map(placed.map((each) => [each.finding, each]));
  const page: Page = { report, posture, lines, placed: byFinding, translate, say, panel };
  const title = say("posture.title");
  const sections = [
    section("overview", say("posture.overview"), renderOverview(page)),
    section("controls", say("posture.controls"), renderControls(page)),
    section("subjects", say("posture.subjects"), renderSubjects(page)),
    ...otherSections(page),
    section("rules", say("posture.rules"), renderRules(page)),
  ];
  const [headline = "", ...summary] = summarise(report, placed, translate);
  return markup`<!DOCTYPE html>
<html lang="${say("report.language")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${panel ? panelPolicy(panel) : contentSecurityPolicy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: style }}</style>
${panel && renderPanelHead(panel)}</head>
<body${panel && markup` data-document="${panel.document}"`}>
<a class="skip" href="#main">${say("posture.skip")}</a>
<header>
<h1>${title}</h1>
<p class="headline">${headline}</p>
${summary.map((sentence) => markup`<p class="note">${sentence}</p>\n`)}</header>
<nav aria-label="${say("posture.contents")}">
<ul>
${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
<main id="main" tabindex="-1">
${sections.map(({ content }) => content)}</main>
<footer>
<p>${say("posture.made-by")}</p>
</footer>
</body>
</html>
`.markup;
}

function renderPanelHead({ nonce, script }: Panel): Markup {
  return markup`<style nonce="${nonce}">${{ markup: panelStyle }}</style>
<script nonce="${nonce}" src="${script}" defer></script>
`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

function section(id: string, title: string, content: Markup): Section {
  const heading = markup`<h2 id="${id}-heading">${title}</h2>`;
  const whole = markup`<section id="${id}" aria-labelledby="${id}-heading">\n${heading}\n${content}</section>\n`;
  return { id, title, content: whole };
}

function renderOverview({ posture, say }: Page): Markup {
  const card = (state: CheckState) =>
    markup`<li class="${state}"><b>${posture.counts[state]}</b> ${say(
      `posture.state.${state}`,
    )} <small>${say(`posture.meaning.${state}`)}</small></li>\n`;
  return markup`<p class="headline">${say("posture.score")}: ${showScore(posture.counts)}</p>
<p class="note">${say("posture.score.explained")}</p>
<ul class="states">
${[...applicableStates, "not-checked" as const].map(card)}</ul>
`;
}

/** What belongs to no subject; a section without content is left out. */
function otherSections(page: Page): Section[] {
  const { posture, report, lines, translate, say } = page;
  const sections: Section[] = [];
  const others = [...report.projectFindings, ...posture.otherFindings];
  const shown = others.flatMap((finding) => renderFinding(finding, page) ?? []);
  if (shown.length > 0) sections.push(section("other", say("posture.other"), markup`<ul>\n${shown}</ul>\n`));
  const errors = placeErrors(report, lines, translate).map(({ name, start, message: text, error: { file, span } }) => {
    const place = start === undefined ? name : `${name}:${start.line + 1}:${start.character + 1}`;
    return markup`<li>${renderPlace(place, { file, span: span ?? { start: 0, end: 0 } }, page)}: ${text}</li>\n`;
  });
  if (errors.length > 0) sections.push(section("errors", say("posture.errors"), markup`<ul>\n${errors}</ul>\n`));
  return sections;
}

function renderRules({ posture, translate, say }: Page): Markup {
  const rows = posture.rules.map((rule) => {
    const [address] = rule.references;
    const title = translate(titleOf(rule));
    const linked = address === undefined ? title : markup`<a href="${address}" rel="noreferrer">${title}</a>`;
    return markup`<tr id="rule-${rule.id}"><th scope="row"><code>${rule.id}</code></th><td>${linked}</td><td>${rule.controls.join(
      say("report.separator"),
    )}</td></tr>\n`;
  });
  const table = markup`<table>
<caption id="rules-table">${say("posture.rules")}</caption>
<thead><tr><th scope="col">${say("posture.column.rule")}</th><th scope="col" class="long">${say(
    "posture.column.asks",
  )}</th><th scope="col">${say("posture.column.answers")}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return scrollable("rules-table", table);
}

function titleOf({ id, title }: PostureRule): Message {
  return message(`${id}.title`, title);
}
