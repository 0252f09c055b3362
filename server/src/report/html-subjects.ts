// Renders what came of the checks of each subject: what failed in full, the rest by reason.
import type { Finding } from "../lint/finding.ts";
import { groupBy } from "../text/group-by.ts";
import { message } from "../text/message.ts";
import { acceptanceOf } from "./acceptance.ts";
import { suppositionsOf } from "./finding-details.ts";
import { renderControlTable, renderCountHeads, renderCounts, scrollable } from "./html-controls.ts";
import { type Page, renderPlace } from "./html-page.ts";
import { type Markup, markup } from "./markup-text.ts";
import type { Check, CheckState, SubjectPosture } from "./posture.ts";
import { reportTexts } from "./report-texts.ts";

/** A table of all subjects, then each of them. */
export function renderSubjects(page: Page): Markup {
  const { posture, say } = page;
  if (posture.subjects.length === 0) return markup`<p>${say("posture.subjects.none")}</p>\n`;
  const rows = posture.subjects.map((subject, i) => {
    const link = markup`<a href="#${subjectElement(i)}"><bdi>${nameOf(subject, page)}</bdi></a>`;
    return markup`<tr><th scope="row">${link}</th><td>${renderPlace(placeOf(subject, page), subject, page)}</td>${renderCounts(subject.counts)}</tr>\n`;
  });
  const table = markup`<table>
<caption id="subjects-table">${say("posture.table.subjects")}</caption>
<thead><tr><th scope="col" class="long">${say("posture.column.subject")}</th><th scope="col" class="long">${say(
    "posture.column.place",
  )}</th>${renderCountHeads(say)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  const each = posture.subjects.map((subject, i) => renderSubject(subject, subjectElement(i), page));
  return markup`${scrollable("subjects-table", table)}${each}`;
}

/** The id of the element about a subject, by its index in the posture. */
export function subjectElement(index: number): string {
  return `subject-${index + 1}`;
}

function renderSubject(subject: SubjectPosture, id: string, page: Page): Markup {
  const { say } = page;
  const name = nameOf(subject, page);
  const title = say("posture.table.subject-controls", { subject: name });
  return markup`<section id="${id}">
<h3><bdi>${name}</bdi></h3>
<p class="note">${renderPlace(placeOf(subject, page), subject, page)}</p>
${renderFound("failed", subject, page)}${renderFound("accepted", subject, page)}${renderByReason(
  "not-decidable",
  subject,
  page,
)}${renderByReason("not-checked", subject, page)}${renderPassed(subject, page)}<details>
<summary>${title}</summary>
${renderControlTable(`${id}-controls`, title, subject.controls, say)}</details>
</section>
`;
}

function nameOf({ kind, name }: SubjectPosture, { say }: Page): string {
  const kindName = say(`posture.kind.${kind}`);
  return name === "" ? kindName : `${kindName} '${name}'`;
}

function placeOf({ file, span }: SubjectPosture, { report, lines }: Page): string {
  return `${report.nameOf(file)}:${lines.of(file).position(span.start).line + 1}`;
}

function renderFound(state: "failed" | "accepted", { checks }: SubjectPosture, page: Page): Markup | undefined {
  const own = checks.filter((check) => check.state === state);
  if (own.length === 0) return undefined;
  return markup`<h4>${headingOf(state, own.length, page)}</h4>
<ul class="checks ${state}">
${own.map((check) => renderCheck(check, page))}</ul>
`;
}

function renderCheck({ rule, findings }: Check, page: Page): Markup {
  const title = page.posture.rules.find(({ id }) => id === rule)?.title ?? "";
  const shown = findings.flatMap((finding) => renderFinding(finding, page) ?? []);
  const list = shown.length > 0 ? markup`<ul>\n${shown}</ul>` : markup`<p>${page.say("posture.too-uncertain")}</p>`;
  return markup`<li><p>${page.translate(message(`${rule}.title`, title))} ${linkOf(rule)}</p>
${list}</li>
`;
}

/** A finding as an element of a list; undefined for one that another result tells. */
export function renderFinding(finding: Finding, page: Page): Markup | undefined {
  const { placed, translate } = page;
  const found = placed.get(finding);
  if (found === undefined) return undefined;
  const { severity, suppression } = finding;
  const details = suppositionsOf(finding, translate).map(({ label, text }) => `${label}: ${text}`);
  if (suppression !== undefined) details.push(translate(acceptanceOf(suppression)));
  const word = translate(reportTexts.say(`report.severity.${severity}`));
  const place = `${found.name}:${found.start.line + 1}:${found.start.character + 1}`;
  return markup`<li><span class="severity ${severity}">${word}</span>: ${found.message} <span class="note">${renderPlace(place, finding, page)}</span>${details.map(
    (detail) => markup`<br><span class="note">${detail}</span>`,
  )}</li>
`;
}

function renderByReason(
  state: "not-decidable" | "not-checked",
  { checks }: SubjectPosture,
  page: Page,
): Markup | undefined {
  const own = checks.filter((check) => check.state === state);
  if (own.length === 0) return undefined;
  const reasons = [...groupBy(own, ({ reason }) => reason ?? "")].map(([reason, group]) => {
    return markup`<li>${explain(state, reason, page)} (${group.length}): ${renderRuleList(group, state === "not-decidable")}</li>\n`;
  });
  return markup`<details>
<summary>${headingOf(state, own.length, page)}</summary>
<ul>
${reasons}</ul>
</details>
`;
}

function explain(state: "not-decidable" | "not-checked", reason: string, { say }: Page): string {
  const wanted = state === "not-decidable" ? `reason.${reason}` : `posture.not-checked.${reason}`;
  return say(reportTexts.ids.find((id) => id === wanted) ?? "reason.unsupported");
}

function renderPassed({ checks }: SubjectPosture, page: Page): Markup | undefined {
  const own = checks.filter(({ state }) => state === "passed");
  if (own.length === 0) return undefined;
  return markup`<details>
<summary>${headingOf("passed", own.length, page)}</summary>
<p>${renderRuleList(own, true)}</p>
</details>
`;
}

function renderRuleList(checks: readonly Check[], linked: boolean): Markup {
  const ids = checks.map(
    ({ rule }, i) => markup`${i > 0 ? ", " : ""}${linked ? linkOf(rule) : markup`<code>${rule}</code>`}`,
  );
  return markup`${ids}`;
}

function linkOf(rule: string): Markup {
  return markup`<a href="#rule-${rule}"><code>${rule}</code></a>`;
}

function headingOf(state: CheckState, n: number, { say }: Page): string {
  return `${say(`posture.state.${state}`)}: ${n}`;
}
