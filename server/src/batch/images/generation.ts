// Tells the generation of an image by the name of its SKU.
import type { Generation } from "./image.ts";

const second = /gen2|gensecond|-g2$|-gs$|azure-edition/i;
const first = /gen1/i;

/** Windows Server names its images of generation 2 only; other publishers name both, or neither. */
export function generationByName(publisher: string, sku: string): Generation | undefined {
  if (second.test(sku)) return { number: 2, toldBy: "name" };
  const isFirst = first.test(sku) || publisher.toLowerCase() === "microsoftwindowsserver";
  return isFirst ? { number: 1, toldBy: "name" } : undefined;
}
