// Makes the jobs that rules see: what jobs and job schedules say for all of their tasks.
import type { ArmValue } from "../arm/arm-value.ts";
import { type Anchor, rootValue } from "../arm/located-value.ts";
import { readAside } from "./read-aside.ts";
import type { Job } from "./subject.ts";

/** What is known of a job before its properties are read. */
export interface JobInit extends Pick<Job, "name" | "apiVersion" | "exported" | "inOtherCloud"> {
  readonly anchor: Anchor;
  readonly value: ArmValue;
}

/** The data plane alone has jobs. No table describes their properties: they are read by the names that they have. */
export function createJob({ anchor, value, ...init }: JobInit): Job {
  const { evaluation } = anchor;
  const self = rootValue(anchor, value);
  return {
    ...init,
    kind: "job",
    plane: "data-plane",
    creation: true,
    template: undefined,
    self,
    at: (path) => self.at(path),
    mayState: (lists) => lists.map(() => true),
    aside: (read) => readAside(evaluation, read),
  };
}
