// URLs that begin with http where the service answers https only.
import type { Value } from "../../arm/value.ts";
import type { Change } from "../rule.ts";
import { knownStart, matchStart } from "./known-text.ts";

/** Writes `https` instead of `http`; undefined for a URL that does not begin so, or whose beginning is not known. */
export function httpsInstead(url: Value): Change | undefined {
  // Seven characters tell, whichever they are.
  const start = matchStart(url, /^.{7}/s)?.[0];
  if (start?.toLowerCase() !== "http://") return undefined;
  // The port of http goes with it, where the host before it is known, too.
  const [search = start, host = ""] = knownStart(url)?.match(/^.{7}([^/:]*):80(?=\/|$)/s) ?? [];
  return { kind: "replaceText", at: url, search, replacement: `https://${host}` };
}
