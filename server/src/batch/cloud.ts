// Tells whether a document belongs to a cloud other than the public one.
import type { JsonDocument } from "../json/node.ts";

const regions = "us(?:gov|dod)(?:virginia|texas|arizona|iowa|central|east)|china(?:north|east)[23]?";
const hosts = "(?:usgovcloudapi\\.net|chinacloudapi\\.cn|vault\\.azure\\.cn|azurecr\\.(?:us|cn))";
const otherCloud = new RegExp(`(?<![a-z])(?:${regions})(?![a-z])|\\.${hosts}(?![a-z])`, "i");

// Every dated finding asks, and the text never changes.
const answers = new WeakMap<JsonDocument, boolean>();

/** Whether the text names a region or a host of Azure Government or of Azure operated by 21Vianet. */
export function isOfOtherCloud(document: JsonDocument): boolean {
  let answer = answers.get(document);
  if (answer === undefined) {
    answer = otherCloud.test(document.text);
    answers.set(document, answer);
  }
  return answer;
}
