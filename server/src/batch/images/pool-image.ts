// Tells which image the nodes of a pool are made from.
import type { Value } from "../../arm/value.ts";
import type { PoolPath } from "../properties/paths.ts";
import { type Image, type ImageReference, imageName } from "./image.ts";
import type { KnownImages } from "./known-images.ts";

export type PoolImage =
  | {
      readonly kind: "marketplace";
      readonly reference: ImageReference;
      /** As people write it. */
      readonly name: string;
      /** Undefined if neither the user's list nor our table has it. */
      readonly facts: Image | undefined;
    }
  /** An image of one's own or of a gallery: what is in it can't be seen. */
  | { readonly kind: "custom"; readonly property: CustomImageProperty; readonly id: Value }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

const path = "virtualMachineConfiguration.imageReference";
const marketplacePaths = [`${path}.publisher`, `${path}.offer`, `${path}.sku`] as const;

/** The members of an image reference that name an image apart from the Marketplace. */
const customImageProperties = ["id", "sharedGalleryImageId", "communityGalleryImageId"] as const;

export type CustomImageProperty = (typeof customImageProperties)[number];

/** The image by the names that the pool gives. */
export function poolImage(at: (path: PoolPath) => Value, images: KnownImages): PoolImage {
  const values = marketplacePaths.map(at);
  if (values.every((value) => value.state === "absent" || value.is("") === "yes")) return imageById(at);
  const [publisher, offer, sku] = values.map((value) => value.text());
  if (publisher === undefined || offer === undefined || sku === undefined) return { kind: "unknown" };
  const reference = { publisher, offer, sku };
  return { kind: "marketplace", reference, name: imageName(reference), facts: images.find(reference) };
}

/** An empty id names no image. */
function imageById(at: (path: PoolPath) => Value): PoolImage {
  for (const property of customImageProperties) {
    const id = at(`${path}.${property}`);
    if (id.state !== "absent" && id.is("") !== "yes") return { kind: "custom", property, id };
  }
  return { kind: "none" };
}
