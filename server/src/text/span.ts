// Places in a text, counted in UTF-16 code units from its start.

/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span` by `newText`; an empty span inserts, an empty text removes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Makes a span from two offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Whether `inner` lies inside `outer`, their ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character, or start at the same offset. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
