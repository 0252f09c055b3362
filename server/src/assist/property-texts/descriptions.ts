// What the security-relevant properties mean, by `property.<subject>.<canonical path>`.
import { accountTexts } from "./account.ts";
import { machineTexts } from "./machine.ts";
import { poolTexts } from "./pool.ts";

/** English templates by message id. */
export const propertyDescriptions: ReadonlyMap<string, string> = new Map([
  ...described("account", accountTexts),
  ...described("pool", { ...poolTexts, ...machineTexts }),
]);

function described(subject: string, texts: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(texts).map(([path, text]) => [`property.${subject}.${path}`, text] as const);
}
