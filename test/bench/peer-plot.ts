// Draws how long we and the peers take as an SVG picture: a row for each checker, a logarithmic scale, the spread as a line.
import { markup } from "../../server/src/report/markup-text.ts";
import { groupBy } from "../../server/src/text/group-by.ts";
import type { PeerRow } from "./peer-row.ts";

type Markup = ReturnType<typeof markup>;

const left = 210;
const width = 760;
const rowHeight = 18;
const groupGap = 34;
const ways = { warm: "warm", process: "whole process" };

/** Colours that stand out on white and on black; whoever can't tell them apart reads the names beside the rows. */
const style = `text { font: 12px system-ui, sans-serif; fill: #1f2328 } .head { font-weight: 600 } .axis { fill: #59636e }
  .grid { stroke: #d1d9e0 } .own { fill: #0969da; stroke: #0969da } .peer { fill: #6e7781; stroke: #6e7781 }
  @media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .axis { fill: #9198a1 } .grid { stroke: #3d444d }
  .own { fill: #4493f8; stroke: #4493f8 } .peer { fill: #9198a1; stroke: #9198a1 } }`;

/** A picture of the rows, grouped by text and way. */
export function peerPlot(rows: readonly PeerRow[]): string {
  const groups = [...groupBy(rows, ({ text, way }) => `${text}, ${ways[way]}`)];
  const times = rows.flatMap(({ times: { low, high } }) => [low, high]);
  const [first, last] = [Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times)))];
  const x = (time: number) => Math.round(left + ((Math.log10(time) - first) / (last - first)) * (width - left - 90));
  const parts: Markup[] = [];
  let y = 24;
  for (const [title, group] of groups) {
    parts.push(markup`<text class="head" x="8" y="${y}">${title}</text>`);
    for (const row of group) {
      y += rowHeight;
      parts.push(drawRow(row, x, y));
    }
    y += groupGap;
  }
  const bottom = y - groupGap + 12;
  const grid = Array.from({ length: last - first + 1 }, (_, i) => drawLine(first + i, x(10 ** (first + i)), bottom));
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 24}" role="img" aria-labelledby="title">
<title id="title">Time of a check with ten rules, on a logarithmic scale; the table has the numbers</title>
<style>${{ markup: style }}</style>
${grid.flatMap((line) => [line, { markup: "\n" }])}${parts.flatMap((part) => [part, { markup: "\n" }])}</svg>
`.markup;
}

function drawRow({ checker, times, ratio }: PeerRow, x: (time: number) => number, y: number): Markup {
  const kind = ratio === undefined ? "own" : "peer";
  const [low, median, high] = [x(times.low), x(times.median), x(times.high)];
  return markup`<text x="20" y="${y}">${checker}</text><line class="${kind}" x1="${low}" x2="${high}" y1="${y - 4}" y2="${y - 4}" stroke-width="3"/><circle class="${kind}" cx="${median}" cy="${y - 4}" r="4.5"/><text class="axis" x="${high + 10}" y="${y}">${show(times.median)}</text>`;
}

function drawLine(power: number, x: number, bottom: number): Markup {
  return markup`<line class="grid" x1="${x}" x2="${x}" y1="30" y2="${bottom}"/><text class="axis" x="${x}" y="${bottom + 16}" text-anchor="middle">${show(10 ** power)}</text>`;
}

function show(milliseconds: number): string {
  if (milliseconds >= 1000) return `${Number((milliseconds / 1000).toPrecision(2))} s`;
  return `${Number(milliseconds.toPrecision(2))} ms`;
}
