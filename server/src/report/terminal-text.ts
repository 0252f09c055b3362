// Text in a terminal: its width in cells, and its colours.

const combining = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d])$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$|^\p{Emoji_Presentation}$/u;

/** How many cells a text takes in a terminal; East Asian wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}

/** The cells of one character (a code point). */
export function cellsOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x300) return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

export type Color = "red" | "yellow" | "blue" | "cyan" | "green" | "bold" | "dim";
/** Colours a text, or leaves it as it is. */
export type Paint = (color: Color, text: string) => string;

const codes: Readonly<Record<Color, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export function createPaint(enabled: boolean): Paint {
  if (!enabled) return (_, text) => text;
  return (color, text) => `\u001b[${codes[color][0]}m${text}\u001b[${codes[color][1]}m`;
}
