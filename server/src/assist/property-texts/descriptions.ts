// What the security-relevant properties mean, by `property.<subject>.<canonical path>`.
import { type Bilingual, createTexts } from "../../text/bilingual.ts";
import { accountTexts } from "./account.ts";
import { machineTexts } from "./machine.ts";
import { poolTexts } from "./pool.ts";

export const propertyDescriptions = createTexts({
  ...described("account", accountTexts),
  ...described("pool", { ...poolTexts, ...machineTexts }),
});

function described(subject: string, texts: Readonly<Record<string, Bilingual>>): Record<string, Bilingual> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [`property.${subject}.${path}`, text]));
}
