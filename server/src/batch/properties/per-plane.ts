// What is told once for each kind of subject and plane, or for each of their versions, and kept for the process.
import { detached } from "../../text/detached.ts";
import type { Plane, Subject } from "./types.ts";

/** The same function, which makes each result once. */
export function perPlane<T>(make: (subject: Subject, plane: Plane) => T): (subject: Subject, plane: Plane) => T {
  const made: Partial<Record<Subject, Partial<Record<Plane, T>>>> = {};
  return (subject, plane) => {
    made[subject] ??= {};
    const own = made[subject];
    own[plane] ??= make(subject, plane);
    return own[plane] as T;
  };
}

/** Documents may state any version; those of more than a few documents are not needed again. */
const mostVersions = 64;

type OfVersion<T> = (subject: Subject, plane: Plane, apiVersion: string | undefined) => T;

/** The same for a function of an api-version as well. */
export function perVersion<T>(make: OfVersion<T>): OfVersion<T> {
  const made = perPlane(() => new Map<string | undefined, T>());
  return (subject, plane, apiVersion) => {
    const byVersion = made(subject, plane);
    const known = byVersion.get(apiVersion);
    if (known !== undefined) return known;
    if (byVersion.size >= mostVersions) byVersion.clear();
    const own = apiVersion && detached(apiVersion);
    const fresh = make(subject, plane, own);
    byVersion.set(own, fresh);
    return fresh;
  };
}
