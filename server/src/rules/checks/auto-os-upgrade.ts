// Automatic OS upgrades of a pool: whether its image allows them, and how they are turned on.
import type { Tri, Value } from "../../arm/value.ts";
import { customImageSource, pinnedVersionSegment } from "../../batch/images/custom-image.ts";
import { hasAutomaticUpgrades } from "../../batch/images/find-image.ts";
import type { PoolPath } from "../../batch/properties/paths.ts";
import type { Pool } from "../../batch/subject.ts";
import type { Json } from "../../json/json.ts";
import { type Change, set } from "../rule.ts";
import { isInUserSubscription } from "./allocation-mode.ts";

const policy = "upgradePolicy.automaticOSUpgradePolicy";

/** Whether the pool turns automatic OS upgrades on. */
export function upgradeSwitch(pool: Pool): Value {
  return pool.at(`${policy}.enableAutomaticOSUpgrade`);
}

/** Whether automatic OS upgrades work with the image, as far as our list of images tells. */
export function supportsUpgrades(pool: Pool): Tri {
  const image = pool.image();
  if (image.kind === "marketplace") return hasAutomaticUpgrades(image.reference) ? "yes" : "no";
  if (image.kind !== "custom") return image.kind === "none" ? "no" : "unknown";
  const source = customImageSource(image);
  return source === "gallery" ? "yes" : source === "unknown" ? "unknown" : "no";
}

/** What keeps the image at one version, which automatic OS upgrades do not work with. */
export interface PinnedVersion {
  readonly at: Value;
  /** The version, or the end of a gallery image's id that names it. */
  readonly text: string | undefined;
  readonly by: "version" | "id";
}

/** Undefined if the image is not pinned, or may not be. */
export function pinnedVersion(pool: Pool): PinnedVersion | undefined {
  const image = pool.image();
  if (image.kind === "custom") {
    const segment = pinnedVersionSegment(image.id);
    return segment === undefined ? undefined : { at: image.id, text: segment, by: "id" };
  }
  const version = pool.at("virtualMachineConfiguration.imageReference.version");
  if (image.kind === "none" || version.is("latest") !== "no" || version.is("") === "yes") return undefined;
  return version.state === "known" ? { at: version, text: version.text(), by: "version" } : undefined;
}

/**
 * Turns automatic OS upgrades on, as Microsoft recommends them: deferred while tasks run, with rollback. A pool in the
 * user's subscription can't defer them before a feature is registered there.
 */
export function enableUpgrades(pool: Pool): readonly Change[] {
  const updates = pool.at("virtualMachineConfiguration.windowsConfiguration.enableAutomaticUpdates");
  const isWindows = pool.os() === "windows";
  return [
    ...withDefault(pool, "upgradePolicy.mode", "automatic"),
    set(upgradeSwitch(pool), true),
    ...(isInUserSubscription(pool) === "yes" ? [] : [set(pool.at(`${policy}.osRollingUpgradeDeferral`), true)]),
    ...withDefault(pool, `${policy}.disableAutomaticRollback`, false),
    ...withDefault(pool, `${policy}.useRollingUpgradePolicy`, true),
    ...(isWindows && updates.is(false) !== "yes" ? [set(updates, false)] : []),
  ];
}

function withDefault(pool: Pool, path: PoolPath, value: Json): readonly Change[] {
  const property = pool.at(path);
  return property.state === "absent" ? [set(property, value)] : [];
}
