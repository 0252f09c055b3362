// Makes what would command or disguise a text visible: control characters, marks that turn the writing direction.

/**
 * Control characters, marks that turn the writing direction, other line ends, halves of surrogate pairs, and code points
 * that are no characters, which XML forbids.
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const deleteCharacter = 0x7f;
/** Unicode has a picture for each of the first control characters, in their order. */
const firstPicture = 0x2400;
const pictureOfDelete = "\u2421";

/** Shows characters that a terminal would obey, or that would disguise the text, as visible ones. */
export function neutralise(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    if (code === deleteCharacter) return pictureOfDelete;
    return code < 0x20 ? String.fromCharCode(firstPicture + code) : "\ufffd";
  });
}

/** The same for a text whose line breaks are meant. */
export function neutraliseLines(text: string): string {
  return text.split("\n").map(neutralise).join("\n");
}
