// Shows a place in a text: its line, cut to a readable width, and carets under the span.
import type { LineIndex, Position } from "../text/line-index.ts";
import { neutralise } from "../text/neutralise.ts";
import { cellsOf } from "./terminal-text.ts";

export interface Excerpt {
  /** The line as a terminal may show it: tabs are spaces, what is too long is cut. */
  readonly line: string;
  /** Spaces and carets that stand under the span if printed below `line`. */
  readonly carets: string;
}

const tab = "    ";
const ellipsis = "…";
/** How many cells of a line are shown. */
const widthLimit = 110;
/** How many cells stay before a span that lies too far to the right, and how many of the span should be seen. */
const lead = 40;
/** How far around what is shown the names are looked for that make a value secret. */
const nameReach = 4000;

/** A character as it is shown. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** The UTF-16 columns in the line where it starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** Hides what is secret in a piece of the text that starts at `offset`; its length stays. */
type Hide = (offset: number, piece: string) => string;

/** Shows the line where a span starts; a span over several lines is underlined to the end of the first. */
export function createExcerpt(index: LineIndex, start: Position, end: Position, hide: Hide): Excerpt {
  const line = index.line(start.line);
  const sameLine = end.line === start.line;
  const endColumn = sameLine ? end.character : line.trimEnd().length;
  const lineOffset = index.offset({ line: start.line, character: 0 });
  const cells = cut(
    cellsAround(line, start.character, (column, piece) => hide(lineOffset + column, piece)),
    start.character,
  );
  const cutLeft = (cells[0]?.start ?? 0) > 0;
  const cutRight = (cells.at(-1)?.end ?? line.length) < line.length;

  let carets = "";
  for (const cell of cells) {
    if (cell.start < start.character) carets += " ".repeat(cell.width);
    else if (cell.start < endColumn) carets += "^".repeat(cell.width);
  }
  // An empty span, or one at the line's end, still wants a caret.
  if (!carets.endsWith("^")) carets += "^";
  return {
    line: (cutLeft ? ellipsis : "") + cells.map((cell) => cell.text).join("") + (cutRight ? ellipsis : ""),
    carets: (cutLeft ? " " : "") + carets + (sameLine ? "" : ellipsis),
  };
}

/** The characters near a column. Only these are looked at, because the line may be megabytes long. */
function cellsAround(line: string, column: number, hide: Hide): Cell[] {
  const hiddenFrom = Math.max(0, column - nameReach);
  const hidden = hide(hiddenFrom, line.slice(hiddenFrom, column + nameReach));
  let start = Math.max(0, column - widthLimit);
  if (start > 0 && isLowSurrogate(line.charCodeAt(start))) start++;
  const cells: Cell[] = [];
  for (const character of hidden.slice(start - hiddenFrom, column + 2 * widthLimit - hiddenFrom)) {
    const end = start + character.length;
    cells.push({ ...show(character), start, end });
    start = end;
  }
  return cells;
}

function show(character: string): Pick<Cell, "text" | "width"> {
  if (character >= " " && character <= "~") return { text: character, width: 1 };
  if (character === "\t") return { text: tab, width: tab.length };
  const text = neutralise(character);
  return { text, width: cellsOf(text) };
}

/** Drops cells on the left until the span can be seen, then those on the right that no longer fit. */
function cut(cells: readonly Cell[], column: number): readonly Cell[] {
  const widthOf = (some: readonly Cell[]) => some.reduce((sum, { width }) => sum + width, 0);
  let widthBefore = widthOf(cells.filter(({ start }) => start < column));
  let widthShown = widthOf(cells);
  let first = 0;
  const isFarRight = widthBefore > widthLimit - lead || (cells[0]?.start ?? 0) > 0;
  // Where little follows the span, there is room for more before it.
  while (isFarRight && widthBefore > lead && widthShown > widthLimit) {
    const width = cells[first++]?.width ?? 0;
    widthBefore -= width;
    widthShown -= width;
  }
  let last = first;
  for (let width = 0; last < cells.length; last++) {
    width += cells[last]?.width ?? 0;
    if (width > widthLimit) break;
  }
  return cells.slice(first, last);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
