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
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { before: span(start, before.length - same), after: span(start, after.length - same) };
}

/** Where a place is after the change; undefined if the change goes through it. */
export function moveSpan(place: Span, { before, after }: Change): Span | undefined {
  if (place.end < before.start) return place;
  if (place.start < before.end || place.start < before.start) return undefined;
  const shift = after.end - before.end;
  return span(place.start + shift, place.end + shift);
}
