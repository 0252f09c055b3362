// The ways to give a pool another image.
import { daysFrom } from "../../batch/dates.ts";
import { hasAutomaticUpgrades } from "../../batch/images/find-image.ts";
import { type Image, type ImageReference, imageName } from "../../batch/images/image.ts";
import type { Pool } from "../../batch/subject.ts";
import { type Change, type Fix, type RuleContext, set } from "../rule.ts";

const vm = "virtualMachineConfiguration";

/** The images named for one that ends, one an offer, apart from those that end soon themselves. */
export function successorFixes<F extends string>(title: F, pool: Pool, image: Image, context: RuleContext): Fix<F>[] {
  const successors = successorsOf(pool, image, context);
  const best = successors.filter(({ reference: { offer } }, index) => {
    return successors.findIndex(({ reference }) => reference.offer === offer) === index;
  });
  return best.map(({ reference, nodeAgent }) => ({
    title,
    data: { image: imageName(reference), agent: nodeAgent },
    safe: false,
    changes: replaceImage(pool, reference, nodeAgent),
  }));
}

interface Successor {
  readonly reference: ImageReference;
  readonly nodeAgent: string;
  readonly generation: number;
}

/** The preferred ones first. To change the generation is another decision, unless there is no image of the same one. */
function successorsOf(pool: Pool, image: Image, context: RuleContext): readonly Successor[] {
  const needsSecond = pool.at(`${vm}.securityProfile.securityType`).state !== "absent";
  const isImpossible = needsSecond ? 1 : pool.size().generation2 === "no" ? 2 : undefined;
  const preferred = needsSecond ? 2 : (image.generation?.number ?? 1);
  const upgrades = pool.at("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade").is(true) === "yes";
  const successors = image.successors.flatMap((reference): Successor[] => {
    const facts = pool.images.find(reference);
    if (facts?.nodeAgent === undefined || facts.generation === undefined) return [];
    const { nodeAgent, generation } = facts;
    return endsSoon(pool, reference, context) || generation.number === isImpossible
      ? []
      : [{ reference, nodeAgent, generation: generation.number }];
  });
  const rank = ({ reference, generation }: Successor) =>
    (upgrades && !hasAutomaticUpgrades(reference) ? 2 : 0) + (generation === preferred ? 0 : 1);
  return successors.sort((a, b) => rank(a) - rank(b));
}

/** Whether it would be reported as soon as it is in use. */
export function endsSoon(pool: Pool, image: ImageReference, { today, endOfLifeDays }: RuleContext): boolean {
  const endOfLife = pool.images.find(image)?.endOfLife;
  return typeof endOfLife === "object" && daysFrom(today, endOfLife.date) <= endOfLifeDays;
}

/** Writes the names that differ, the newest version where one was pinned, and the node agent that fits. */
export function replaceImage(pool: Pool, image: ImageReference, agent: string): readonly Change[] {
  const reference = `${vm}.imageReference` as const;
  const names = (["publisher", "offer", "sku"] as const).flatMap((name) => {
    const value = pool.at(`${reference}.${name}`);
    return value.is(image[name]) === "yes" ? [] : [set(value, image[name])];
  });
  const version = pool.at(`${reference}.version`);
  const isPinned = version.state !== "absent" && version.is("latest") !== "yes";
  const nodeAgent = pool.at(`${vm}.nodeAgentSkuId`);
  return [
    ...names,
    ...(isPinned ? [set(version, "latest")] : []),
    ...(nodeAgent.is(agent) === "yes" ? [] : [set(nodeAgent, agent)]),
  ];
}
