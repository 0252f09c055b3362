// Container images that pools and tasks take from elsewhere than the registry they sign in to.

import { foreignRegistryOf, imagesOf, registriesOf } from "./checks/container-images.ts";
import { securityBaseline } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-image-public-registry",
  subject: "poolOrTask",
  title: "Container images should come from the user's own registry",
  why: "Whoever has a registry of their own can look at images before nodes run them, and decides when they change. An image from elsewhere may vanish or change without notice.",
  messages: {
    foreign: {
      severity: "hint",
      text: "'{subject}' signs in to a registry, but takes the container image '{image}' from {registry}.",
    },
  },
  references: [securityBaseline],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: {
    pool: ["virtualMachineConfiguration.containerConfiguration.containerRegistries"],
    task: ["containerSettings.imageName"],
  },
  *check(subject) {
    // Before the registries, since those of its pool say nothing of a task without a container.
    if (subject.kind === "task" && subject.at("containerSettings.imageName").state === "absent")
      return "not-applicable";
    const { values: registries, complete } = registriesOf(subject);
    if (!complete) return "not-decidable";
    if (registries.length === 0) return "not-applicable";
    for (const image of imagesOf(subject)) {
      const registry = foreignRegistryOf(image, registries);
      if (registry === undefined) continue;
      yield { message: "foreign", data: { subject: subject.name, image: image.show(), registry }, at: image };
    }
    return undefined;
  },
});
