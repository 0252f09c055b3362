// Finds the resource that the first argument of `reference()` names: by symbol, by name, or by id.
import type { ArmValue } from "./arm-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { identityText, isNamedBy, parseResourceId, type ResourceIdentity } from "./resource-identity.ts";
import { isLeftOut } from "./resource-lookup.ts";
import { type Environment, ofResource } from "./scope.ts";
import type { Resource } from "./template.ts";
import { Cell } from "./trail.ts";

/**
 * Makes a search for resources that are deployed, or else for existing ones that the template names; its answer is
 * undefined where it is not certain which one is meant.
 */
export function findReferenced(
  evaluator: Evaluator,
  resources: () => readonly Resource[],
): (target: ArmValue, environment: Environment) => Resource | undefined {
  const cells = new Map<string, Cell<Resource | undefined>>();
  const typed = new Map<string, readonly Resource[]>();
  const ofType = (type: string): readonly Resource[] => {
    let found = typed.get(type);
    if (found === undefined) {
      found = resources().filter((resource) => resource.type === type);
      typed.set(type, found);
    }
    return found;
  };
  const only = (candidates: readonly Resource[], fits: (resource: Resource) => boolean): Resource | undefined => {
    const fitting = candidates.filter((one) => fits(one) && !isLeftOut(one, evaluator));
    const deployed = fitting.filter(({ existing }) => !existing);
    const [found, another] = deployed.length > 0 ? deployed : fitting;
    return another === undefined ? found : undefined;
  };
  const byId = (id: ResourceIdentity) => only(ofType(id.type), (resource) => isNamedBy(resource, id, evaluator));
  const search = (target: ArmValue, text: string, environment: Environment): Resource | undefined => {
    const here = resources().filter((resource) => isBeside(resource, environment));
    const symbol = target.kind === "string" ? /^(.+?)(?:\[(\d+)\])?$/.exec(target.value) : null;
    if (symbol !== null && here.some(({ symbolicName }) => symbolicName === symbol[1])) {
      return only(here, (resource) => resource.symbolicName === symbol[1] && isIteration(resource, symbol[2]));
    }
    const id = parseResourceId(text);
    return id === undefined ? only(here, (resource) => identityText(resource.name) === text) : byId(id);
  };
  return (target, environment) => {
    const text = identityText(target);
    if (text === undefined || resources().length === 0) return undefined;
    const key = `${environment.scope.id}\n${target.kind === "string" ? target.value : text}`;
    const cell = cells.get(key) ?? new Cell();
    cells.set(key, cell);
    return cell.read(
      evaluator.evaluation.trail,
      () => search(target, text, environment),
      () => undefined,
    );
  };
}

/** Names and symbols are those of the same template; in one of outer scope they are those of its parent. */
function isBeside({ environment: { scope, deferring } }: Resource, environment: Environment): boolean {
  return scope.id === environment.scope.id && !deferring;
}

function isIteration({ forEach, copies, environment }: Resource, index: string | undefined): boolean {
  if (index === undefined) return copies === undefined;
  const own = environment.copies.get(ofResource);
  return typeof copies === "number" && (forEach || (own?.kind === "int" && own.value === Number(index)));
}
