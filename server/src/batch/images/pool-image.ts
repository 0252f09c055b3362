// Tells which image the nodes of a pool are made from.
import type { Value } from "../../arm/value.ts";
import type { PoolPath } from "../properties/paths.ts";
import { findImage } from "./find-image.ts";
import { type Image, type ImageReference, imageName } from "./image.ts";

export type PoolImage =
  | {
      readonly kind: "marketplace";
      readonly reference: ImageReference;
      /** As people write it. */
      readonly name: string;
      /** Undefined if our table does not have it. */
      readonly facts: Image | undefined;
    }
  /** An image of one's own or of a gallery: what is in it can't be seen. */
  | { readonly kind: "custom" }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

const path = "virtualMachineConfiguration.imageReference";

/** The image by the names that the pool gives. */
export function poolImage(at: (path: PoolPath) => Value): PoolImage {
  const values = [at(`${path}.publisher`), at(`${path}.offer`), at(`${path}.sku`)] as const;
  if (values.every((value) => value.state === "absent" || value.is("") === "yes")) return imageById(at);
  const [publisher, offer, sku] = values.map((value) => value.text());
  if (publisher === undefined || offer === undefined || sku === undefined) return { kind: "unknown" };
  const reference = { publisher, offer, sku };
  return { kind: "marketplace", reference, name: imageName(reference), facts: findImage(reference) };
}

function imageById(at: (path: PoolPath) => Value): PoolImage {
  const ids = [`${path}.id`, `${path}.sharedGalleryImageId`, `${path}.communityGalleryImageId`] as const;
  return ids.some((id) => at(id).state !== "absent") ? { kind: "custom" } : { kind: "none" };
}
