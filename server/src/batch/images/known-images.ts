// What can be asked of images and node agents by their names, and what our own table answers.
import { findImage, findNodeAgent } from "./find-image.ts";
import type { Image, ImageReference, NodeAgent } from "./image.ts";

/** Facts of images and node agents by their names in any letter case. */
export interface KnownImages {
  /** What is known of an image; undefined if nothing is. */
  find(image: ImageReference): Image | undefined;
  /** What is known of a node agent such as `batch.node.ubuntu 24.04`. */
  findNodeAgent(name: string): NodeAgent | undefined;
}

/** What counts where the user has no list of their own. */
export const builtInImages: KnownImages = { find: findImage, findNodeAgent };
