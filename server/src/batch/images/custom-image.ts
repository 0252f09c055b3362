// Tells where an image comes from that is not of the Marketplace.
import { identityText, parseResourceId } from "../../arm/resource-identity.ts";
import type { Value } from "../../arm/value.ts";
import type { PoolImage } from "./pool-image.ts";

/**
 * The sources of custom images. All but the galleries were retired on 31 March 2026, in the public cloud at least:
 * https://learn.microsoft.com/azure/batch/batch-custom-image-pools-to-azure-compute-gallery-migration-guide
 */
export type CustomImageSource = "gallery" | "managed-image" | "vhd" | "unknown";

/** The source that the id of an image names. */
export function customImageSource({ property, id }: PoolImage & { readonly kind: "custom" }): CustomImageSource {
  if (property !== "id") return "gallery";
  const type = typeOf(id);
  if (type === "microsoft.compute/images") return "managed-image";
  if (type?.startsWith("microsoft.compute/galleries/images") === true) return "gallery";
  return id.matches(/^https?:\/\//i) === "yes" ? "vhd" : "unknown";
}

/** The end of a gallery image's id that pins a version, such as `/versions/1.0.3`; undefined if it pins none. */
export function pinnedVersionSegment(id: Value): string | undefined {
  if (typeOf(id)?.endsWith("/images") === true) return undefined;
  const last = id.arm?.kind === "pattern" ? id.arm.parts.at(-1) : undefined;
  const end = typeof last === "string" ? last : id.text();
  return /\/versions\/(?!latest$)[^/]+$/i.exec(end ?? "")?.[0];
}

function typeOf({ arm }: Value): string | undefined {
  return arm === undefined ? undefined : parseResourceId(identityText(arm) ?? "")?.type;
}
