// Container images of pools and tasks that may be others tomorrow.

import { driftOf, imagesOf } from "./checks/container-images.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "container-image-unpinned",
  subject: "poolOrTask",
  title: "Container images should have a tag or digest",
  why: "Without a tag Batch takes ':latest', and what that stands for changes when somebody pushes another image. Nodes that join a pool later, and tasks that start later, then run other programs than those before, tested by nobody.",
  messages: {
    noTag: {
      severity: "information",
      text: "The container image '{image}' of '{subject}' has no tag, so that ':latest' is used.",
    },
    latest: {
      severity: "information",
      text: "The container image '{image}' of '{subject}' has the tag 'latest', which moves on.",
    },
  },
  references: [poolReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: {
    pool: ["virtualMachineConfiguration.containerConfiguration.containerImageNames"],
    task: ["containerSettings.imageName"],
  },
  *check(subject) {
    const images = imagesOf(subject);
    for (const image of images) {
      const message = driftOf(image);
      if (message !== undefined) yield { message, data: { subject: subject.name, image: image.show() }, at: image };
    }
    return images.length === 0 ? "not-applicable" : undefined;
  },
});
