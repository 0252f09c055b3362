// What can be known of a Marketplace image and of a node agent.
import type { OperatingSystem } from "../operating-system.ts";

/** The names of a Marketplace image, apart from its version. */
export interface ImageReference {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

/** The Hyper-V generation of an image. */
export interface Generation {
  readonly number: 1 | 2;
  /** By a table or list it is sure, by its name only likely. */
  readonly toldBy: "table" | "name";
}

export interface EndOfLife {
  /** The last day of support, `YYYY-MM-DD`. */
  readonly date: string;
  /**
   * `confirmed`: by a notice of the Batch team; `customer-notice`: by a mail of Microsoft that a customer quotes;
   * `publisher`: the publisher's support ends then; `contradicted`: announced, but later facts say otherwise;
   * `listed`: by the list of the user's own Batch account, which holds in any cloud.
   */
  readonly certainty: "confirmed" | "customer-notice" | "publisher" | "contradicted" | "listed";
  readonly source: string;
}

/** What is known of an image. */
export interface Image {
  /** Undefined if its name is not known. */
  readonly nodeAgent: string | undefined;
  readonly os: OperatingSystem;
  /** Undefined if it is not known. */
  readonly generation: Generation | undefined;
  /** An image without an announced end is supported today, which says nothing of tomorrow. */
  readonly endOfLife: EndOfLife | "none-announced" | "unknown";
  /** Images to use instead, the best first. */
  readonly successors: readonly ImageReference[];
  /** The same image in generation 2, if this one is of generation 1 and there is one. */
  readonly secondGeneration: ImageReference | undefined;
}

/** What is known of a node agent. */
export type NodeAgent = Pick<Image, "os" | "endOfLife">;

/** An image as people write it. */
export function imageName({ publisher, offer, sku }: ImageReference): string {
  return [publisher, offer, sku].join(":");
}
