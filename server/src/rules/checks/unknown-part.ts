// The sign that stands for what a file does not say, in texts that are searched.

/** No command line holds this character. */
export const unknownPart = "\0";

/** Whether not all of a text is known. */
export function isUnknown(text: string): boolean {
  return text.includes(unknownPart);
}
