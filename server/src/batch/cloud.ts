// Tells whether files belong to a cloud other than the public one.
import type { SourceDocument } from "../arm/arm-value.ts";

const regions = "us(?:gov|dod)(?:virginia|texas|arizona|iowa|central|east)|china(?:north|east)[23]?";
const hosts = "(?:usgovcloudapi\\.net|chinacloudapi\\.cn|vault\\.azure\\.cn|azurecr\\.(?:us|cn))";
const otherCloud = new RegExp(`(?<![a-z])(?:${regions})(?![a-z0-9])|\\.${hosts}(?![a-z])`, "i");

/** The most characters that such a name has. */
export const longestCloudName = 40;

/** Whether a text names a region or host of Azure Government or of Azure operated by 21Vianet. */
export function namesOtherCloud(text: string): boolean {
  return otherCloud.test(text);
}

/** Answers whether one of the texts names a region or host of Azure Government or of Azure operated by 21Vianet. */
export function createCloudQuestion(documents: readonly SourceDocument[]): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= documents.some(({ json }) => namesOtherCloud(json.text));
    return answer;
  };
}
