// URLs that begin with http where the service answers https only.
import type { Value } from "../../arm/value.ts";
import type { Change } from "../rule.ts";
import { matchStart } from "./known-text.ts";

/** Writes `https` instead of `http`; undefined for a URL that does not begin so, or whose beginning is not known. */
export function httpsInstead(url: Value): Change | undefined {
  // Seven characters tell, whichever they are.
  const search = matchStart(url, /^.{7}/s)?.[0];
  return search?.toLowerCase() !== "http://"
    ? undefined
    : { kind: "replaceText", at: url, search, replacement: "https://" };
}
