// Says why a finding is accepted, which is suppressed.
import type { Suppression } from "../lint/finding.ts";
import type { Message } from "../text/message.ts";
import { reportTexts } from "./report-texts.ts";

/** In a few words, with the reason if one was given. */
export function acceptanceOf({ kind, reason }: Suppression): Message {
  if (reason !== undefined) return reportTexts.say("posture.accepted.reason", { reason });
  return reportTexts.say(kind === "baseline" ? "posture.accepted.baseline" : "posture.accepted.no-reason");
}
