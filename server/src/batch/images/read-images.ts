// Unpacks the table of images and answers which of its rows speaks of an image.
import { specificity, type Wildcard, wildcard } from "../wildcards.ts";
import { generationByName } from "./generation.ts";
import type { EndOfLife, Generation, Image, ImageReference, NodeAgent } from "./image.ts";

export interface ImageTable {
  /** The facts of an image by its names in any letter case. */
  find(image: ImageReference): Image | undefined;
  /** By name in lower case. */
  readonly nodeAgents: ReadonlyMap<string, NodeAgent>;
  /** The images with automatic OS upgrades, `publisher:offer:sku` in lower case. */
  readonly upgraded: ReadonlySet<string>;
}

interface Row {
  readonly offer: Wildcard;
  readonly pattern: string;
  readonly sku: Wildcard;
  readonly byName: boolean;
  readonly image: Image;
}

/** Reads rows of fields that tabs part, as the files in scripts/data have them. */
export function readImages(images: string, nodeAgents: string, osUpgrade: string): ImageTable {
  const rows = new Map<string, Row[]>();
  for (const fields of fieldsOf(images)) {
    const [publisher = ""] = fields;
    const list = rows.get(publisher) ?? [];
    list.push(readRow(fields));
    rows.set(publisher, list);
  }
  for (const list of rows.values()) list.sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
  return {
    find: (image) => findIn(rows.get(image.publisher.toLowerCase()) ?? [], image),
    nodeAgents: new Map(
      fieldsOf(nodeAgents).map(([name = "", os, date, certainty, source]) => [
        name,
        { os: readSystem(os), endOfLife: readEnd(date, certainty, source) },
      ]),
    ),
    upgraded: new Set(
      fieldsOf(osUpgrade).flatMap(([publisher, offer, skus = ""]) =>
        skus.split(" ").map((sku) => [publisher, offer, sku].join(":")),
      ),
    ),
  };
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split("\t"));
}

function readRow(fields: readonly string[]): Row {
  const [publisher = "", offer = "", sku = "", agent, os, generation, date, certainty, successors, second, source] =
    fields;
  return {
    offer: wildcard(offer),
    pattern: sku,
    sku: wildcard(sku),
    byName: generation === "name",
    image: {
      nodeAgent: agent || undefined,
      os: readSystem(os),
      generation: readGeneration(generation),
      endOfLife: readEnd(date, certainty, source),
      successors: (successors ?? "").split(" ").flatMap(readReference),
      secondGeneration: second ? { publisher, offer, sku: second } : undefined,
    },
  };
}

function readSystem(text: string | undefined): NodeAgent["os"] {
  return text === "windows" || text === "linux" ? text : "unknown";
}

function readGeneration(text: string | undefined): Generation | undefined {
  return text === "1" || text === "2" ? { number: text === "1" ? 1 : 2, toldBy: "table" } : undefined;
}

function readEnd(date = "", certainty = "", source = ""): Image["endOfLife"] {
  if (certainty === "none-announced") return certainty;
  return date === "" ? "unknown" : { date, certainty: certainty as EndOfLife["certainty"], source };
}

function readReference(text: string): readonly ImageReference[] {
  const [publisher, offer, sku] = text.split(":");
  return publisher && offer && sku ? [{ publisher, offer, sku }] : [];
}

/** The most specific row that fits. */
function findIn(rows: readonly Row[], { publisher, offer, sku }: ImageReference): Image | undefined {
  const row = rows.find((each) => each.offer.test(offer) && each.sku.test(sku));
  if (row?.byName !== true) return row?.image;
  return { ...row.image, generation: generationByName(publisher, sku) };
}
