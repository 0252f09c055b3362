// What was changed between two texts, told from the texts.
import { type Span, span } from "./span.ts";

/** The part that was replaced, and what stands there now; both begin at the same offset. */
export interface Change {
  readonly before: Span;
  readonly after: Span;
}

/** The smallest single change that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  const start = commonLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = commonLength(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { before: span(start, before.length - same), after: span(start, after.length - same) };
}

const longestStep = 1 << 16;

/**
 * How much of two texts is the same, at most `most`. Compared in long pieces, which engines do much faster than unit
 * by unit, and in shorter ones where two of them differ.
 */
function commonLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = longestStep; step >= 1; ) {
    const next = Math.min(most, length + step);
    if (next > length && isSame(length, next)) length = next;
    else step = Math.floor(step / 2);
  }
  return length;
}

/** Where a place is after the change; undefined if the change goes through it. */
export function moveSpan(place: Span, { before, after }: Change): Span | undefined {
  if (place.end < before.start) return place;
  if (place.start < before.end || place.start < before.start) return undefined;
  const shift = after.end - before.end;
  return span(place.start + shift, place.end + shift);
}
