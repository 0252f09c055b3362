// Reads the images that a user's own Batch account supports, as the service lists them, and lays them over our table.
import type { JsonNode } from "../../json/node.ts";
import { parseJson } from "../../json/parse.ts";
import { childOf, stringAt } from "../../json/path.ts";
import { groupBy } from "../../text/group-by.ts";
import type { OperatingSystem } from "../operating-system.ts";
import { generationByName } from "./generation.ts";
import { type EndOfLife, type Generation, type Image, type ImageReference, imageName } from "./image.ts";
import { builtInImages, type KnownImages } from "./known-images.ts";

/** One entry of the list. */
interface ListedImage {
  readonly reference: ImageReference;
  /** In lower case, as our table has them. */
  readonly nodeAgent: string | undefined;
  readonly os: OperatingSystem;
  readonly generation: Generation | undefined;
  readonly endOfLife: EndOfLife | "none-announced";
}

/**
 * Reads the JSON that `az batch pool supported-images list` prints: an array, or an object with the array in `value` as
 * the service answers it. What the list says of an image or node agent counts instead of our table; of what it does not
 * name our table is asked. Undefined if the text is no such list.
 */
export function readSupportedImages(text: string): KnownImages | undefined {
  const { root, problems } = parseJson(text);
  const list = root?.kind === "array" ? root : childOf(root, "value");
  if (problems.length > 0 || list?.kind !== "array") return undefined;
  const images = list.items.flatMap(readImage);
  return images.length === 0 ? undefined : layOverTable(images);
}

/** None if the entry does not name an image of the Marketplace. */
function readImage(entry: JsonNode): readonly ListedImage[] {
  const reference = childOf(entry, "imageReference");
  const [publisher, offer, sku] = ["publisher", "offer", "sku"].map((name) => stringAt(reference, name));
  if (!publisher || !offer || !sku) return [];
  const os = stringAt(entry, "osType")?.toLowerCase();
  return [
    {
      reference: { publisher, offer, sku },
      nodeAgent: stringAt(entry, "nodeAgentSkuId")?.toLowerCase(),
      os: os === "windows" || os === "linux" ? os : "unknown",
      generation: readGeneration(childOf(entry, "capabilities")),
      endOfLife: readEnd(stringAt(entry, "batchSupportEndOfLife")),
    },
  ];
}

/**
 * Images of generation 2 have the capability `Generation2VMImage` (https://github.com/Azure/Batch/issues/178). The
 * service does not list every capability, so that to have none says nothing.
 */
function readGeneration(capabilities: JsonNode | undefined): Generation | undefined {
  const items = capabilities?.kind === "array" ? capabilities.items : [];
  const words = items.map((item) => (item.kind === "string" ? item.value : ""));
  const [, number] = words.map((word) => /^(?:generation|hypervgen)([12])/i.exec(word)).find(Boolean) ?? [];
  return number === undefined ? undefined : { number: number === "1" ? 1 : 2, toldBy: "table" };
}

/** The service writes a date with a time, in UTC. */
function readEnd(text: string | undefined): ListedImage["endOfLife"] {
  const date = /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0];
  return date === undefined ? "none-announced" : { date, certainty: "listed", source: "the list of supported images" };
}

function layOverTable(images: readonly ListedImage[]): KnownImages {
  const byName = groupBy(images, ({ reference }) => imageName(reference).toLowerCase());
  const byAgent = groupBy(images, ({ nodeAgent }) => nodeAgent ?? "");
  const isListed = (reference: ImageReference) => byName.has(imageName(reference).toLowerCase());
  return {
    find(reference) {
      const table = builtInImages.find(reference);
      const listed = byName.get(imageName(reference).toLowerCase()) ?? [];
      const image = listed.length === 0 ? table : { ...merge(listed, reference, table), ...replacements(table) };
      if (image === undefined) return undefined;
      const { successors, secondGeneration } = image;
      const hasSecond = secondGeneration !== undefined && isListed(secondGeneration);
      return {
        ...image,
        successors: successors.filter(isListed),
        secondGeneration: hasSecond ? secondGeneration : undefined,
      };
    },
    findNodeAgent(name) {
      const listed = byAgent.get(name.toLowerCase()) ?? [];
      return listed.length === 0
        ? builtInImages.findNodeAgent(name)
        : { os: osOf(listed), endOfLife: latestEnd(listed) };
    },
  };
}

/** The list does not say what to use instead of an image. */
function replacements(table: Image | undefined): Pick<Image, "successors" | "secondGeneration"> {
  return { successors: table?.successors ?? [], secondGeneration: table?.secondGeneration };
}

/** An image may be listed several times, with different node agents. */
function merge(
  listed: readonly ListedImage[],
  { publisher, sku }: ImageReference,
  table: Image | undefined,
): Omit<Image, "successors" | "secondGeneration"> {
  const agents = new Set(listed.map(({ nodeAgent }) => nodeAgent));
  const generation = listed.find((each) => each.generation !== undefined)?.generation;
  return {
    nodeAgent: agents.size === 1 ? listed[0]?.nodeAgent : undefined,
    os: osOf(listed),
    generation: generation ?? table?.generation ?? generationByName(publisher, sku),
    endOfLife: latestEnd(listed),
  };
}

function osOf(listed: readonly ListedImage[]): OperatingSystem {
  return listed.find(({ os }) => os !== "unknown")?.os ?? "unknown";
}

/** Support ends with the last of them. */
function latestEnd(listed: readonly ListedImage[]): ListedImage["endOfLife"] {
  const ends = listed.map(({ endOfLife }) => endOfLife);
  return ends.reduce((a, b) => (a === "none-announced" || b === "none-announced" ? "none-announced" : later(a, b)));
}

function later(a: EndOfLife, b: EndOfLife): EndOfLife {
  return a.date < b.date ? b : a;
}
