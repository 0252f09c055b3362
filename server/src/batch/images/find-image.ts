// Answers what is known of an image or node agent by its name.
import { remembered } from "../../text/remembered.ts";
import { type Image, type ImageReference, imageName, type NodeAgent } from "./image.ts";
import { type ImageTable, readImages } from "./read-images.ts";
import { imageRows, nodeAgentRows, osUpgradeRows } from "./table.ts";

let table: ImageTable | undefined;

function builtIn(): ImageTable {
  table ??= readImages(imageRows, nodeAgentRows, osUpgradeRows);
  return table;
}

/** What is known of an image, its names in any letter case; undefined if nothing is. */
export function findImage({ publisher, offer, sku }: ImageReference): Image | undefined {
  return lookUp(`${publisher}\n${offer}\n${sku}`);
}

const lookUp = remembered((names: string): Image | undefined => {
  const [publisher = "", offer = "", sku = "", more] = names.split("\n");
  return more === undefined ? builtIn().find({ publisher, offer, sku }) : undefined;
});

/** What is known of a node agent such as `batch.node.ubuntu 24.04`. */
export function findNodeAgent(name: string): NodeAgent | undefined {
  return builtIn().nodeAgents.get(name.toLowerCase());
}

/** Whether automatic OS upgrades are known to support the image. More images are added now and then. */
export function hasAutomaticUpgrades(image: ImageReference): boolean {
  return builtIn().upgraded.has(imageName(image).toLowerCase());
}
