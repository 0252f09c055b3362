// Draws the score per control as bars, in SVG that needs no script; the numbers stand in it as text.
import { type Markup, markup } from "./markup-text.ts";
import { applicableOf, applicableStates, type ControlPosture, scoreOf, showScore } from "./posture.ts";
import type { Say } from "./report-texts.ts";

const rowHeight = 28;
const barHeight = 20;
const barStart = 300;
const barWidth = 400;
const width = 760;
/** Where text stands in a row. */
const baseline = 15;
const digitWidth = 8;

/** The bars of one framework. `id` is unique on the page. */
export function drawControls(id: string, title: string, controls: readonly ControlPosture[], say: Say): Markup {
  const height = controls.length * rowHeight;
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${say("posture.chart.description")}</desc>
${controls.map((control, i) => drawRow(control, i * rowHeight + 1, say))}</svg>`;
}

function drawRow(posture: ControlPosture, y: number, say: Say): Markup {
  const score = scoreOf(posture.counts);
  const end = barStart + barWidth + 10;
  return markup`<text x="0" y="${y + baseline}">${controlLabel(posture, say)}</text>${
    score === undefined
      ? markup`<text class="none" x="${barStart}" y="${y + baseline}">${say("posture.state.not-checked")}</text>`
      : markup`${drawBar(posture, y)}<text class="score" x="${end}" y="${y + baseline}">${showScore(posture.counts)}</text>`
  }
`;
}

function drawBar({ counts }: ControlPosture, y: number): Markup[] {
  const scale = barWidth / applicableOf(counts);
  let x = barStart;
  return applicableStates.flatMap((state) => {
    const n = counts[state];
    if (n === 0) return [];
    const start = x;
    x += n * scale;
    // A gap keeps neighbours apart for who does not see their colours.
    const size = Math.max(n * scale - 2, 1);
    const part = markup`<rect class="${state}" x="${rounded(start)}" y="${y}" width="${rounded(size)}" height="${barHeight}"/>`;
    if (String(n).length * digitWidth + 6 > size) return [part];
    const ink = state === "not-decidable" ? "beside" : "on";
    return [part, markup`<text class="${ink}" x="${rounded(start + 5)}" y="${y + baseline - 1}">${n}</text>`];
  });
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** `NS-2 Network access to services`; sections of the guidance have a title only. */
export function controlLabel({ control }: ControlPosture, say: Say): string {
  const title = say(control.title as Parameters<Say>[0]);
  return control.framework === "benchmark" ? `${control.id} ${title}` : title;
}
