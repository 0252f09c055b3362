// Renders the score per control: a picture for each framework, and tables that hold the same numbers.
import type { Framework } from "./controls.ts";
import { controlLabel, drawControls } from "./html-chart.ts";
import type { Page } from "./html-page.ts";
import { type Markup, markup } from "./markup-text.ts";
import { type CheckState, type ControlPosture, type Counts, showScore } from "./posture.ts";
import type { Say } from "./report-texts.ts";

const frameworks: readonly Framework[] = ["benchmark", "practices", "keys"];
const states: readonly CheckState[] = ["passed", "failed", "accepted", "not-decidable", "not-checked"];

/** The controls of all frameworks. */
export function renderControls({ posture, say }: Page): Markup {
  const parts = frameworks.map((framework) => {
    const own = posture.controls.filter(({ control }) => control.framework === framework);
    const name = say(`posture.framework.${framework}`);
    const id = `controls-${framework}`;
    const chart = drawControls(`${id}-chart`, say("posture.chart.title", { framework: name }), own, say);
    const title = say("posture.table.title", { framework: name });
    return markup`<h3 id="${id}">${name}</h3>
${scrollable(`${id}-chart-title`, markup`<figure>\n${chart}\n</figure>`)}
${renderControlTable(`${id}-table`, title, own, say)}`;
  });
  return markup`${parts}`;
}

/** A table of controls with the numbers of their checks. `id` is unique on the page. */
export function renderControlTable(id: string, title: string, controls: readonly ControlPosture[], say: Say): Markup {
  const rows = controls.map((posture) => {
    const { counts, whyNotChecked } = posture;
    const why = whyNotChecked === undefined ? "" : say(`posture.not-checked.${whyNotChecked}`);
    return markup`<tr><th scope="row">${controlLabel(posture, say)}</th>${renderCounts(counts)}<td>${why}</td></tr>\n`;
  });
  const table = markup`<table>
<caption id="${id}">${title}</caption>
<thead><tr><th scope="col" class="long">${say("posture.column.control")}</th>${renderCountHeads(say)}<th scope="col" class="long">${say(
    "posture.column.why",
  )}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return scrollable(id, table);
}

/** The heads of the columns of `renderCounts`. */
export function renderCountHeads(say: Say): Markup {
  const names = [say("posture.score"), ...states.map((state) => say(`posture.state.${state}`))];
  return markup`${names.map((name) => markup`<th scope="col" class="number">${name}</th>`)}`;
}

/** The score, then how many checks came to each state, as cells. */
export function renderCounts(counts: Counts): Markup {
  const shown = showScore(counts);
  return markup`${[shown, ...states.map((state) => counts[state])].map((cell) => markup`<td class="number">${cell}</td>`)}`;
}

/** What may be wider than the window can be scrolled with the keyboard, and has the name of the element `label`. */
export function scrollable(label: string, content: Markup): Markup {
  return markup`<div class="wide" role="group" tabindex="0" aria-labelledby="${label}">\n${content}\n</div>\n`;
}
