// Compares api-versions of both planes by their dates.
import { remembered } from "../../text/remembered.ts";

/** An api-version, apart from the counters (`.20.0`) that the data plane appended up to 2024. */
export interface ApiVersion {
  /** `YYYY-MM-DD`; compares as text. */
  readonly date: string;
  readonly preview: boolean;
}

const form = /^(\d{4}-\d{2}-\d{2})(?:\.\d+\.\d+)?(-[a-z][a-z0-9.-]*)?$/i;

/** Reads an api-version of either plane; undefined if it is none. */
export function parseApiVersion(text: string | undefined): ApiVersion | undefined {
  return text === undefined ? undefined : parse(text);
}

const parse = remembered((text: string): ApiVersion | undefined => {
  const match = form.exec(text);
  const date = match?.[1];
  return date === undefined ? undefined : { date, preview: match?.[2] !== undefined };
});

/** The date of one of our own version constants, such as `2024-07-01.20.0`. */
export function dateOf(version: string): string {
  return version.slice(0, 10);
}
