// What the host outside does in the window on request: it takes pictures, and acts as a user would in a panel's page.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pause, poll } from "./support.ts";

/** Saves a picture as out/screenshots/NAME.png if VSCODE_PICTURES is 1 and the host can; else nothing is saved. */
export async function screenshot(name: string): Promise<void> {
  const folder = process.env.VSCODE_HOST_SCREENSHOTS;
  if (folder === undefined) {
    return;
  }
  const request = path.join(folder, `${name}.request`);
  writeFileSync(request, "");
  await poll(
    `the picture ${name}`,
    () => existsSync(request),
    (waiting) => !waiting,
  );
}

/** One thing to do. The others name the first element, in whatever frame, that matches a selector. */
export type WindowAction =
  | { readonly press: string }
  | { readonly click: string }
  | { readonly focus: string }
  | { readonly wait: string }
  | { readonly read: string };

/** Waits until an element that matches the selector is in sight; a host that can't look waits long enough. */
export async function waitInWindow(selector: string): Promise<void> {
  if ((await inWindow({ wait: selector })) === undefined) await pause(1500);
}

/** Waits until the first lens in the window reads like this; a host that can't look does not wait. */
export async function waitForLensInWindow(expected: string): Promise<void> {
  const shown = async () => (await inWindow({ read: ".codelens-decoration:has(a)" }))?.replaceAll("\xa0", " ");
  await poll(`the lens ${expected} in the window`, shown, (text) => text === undefined || text === expected);
}

/** Does it, and answers with the text of the element (of the focused one after a key); undefined if no host can. */
export async function inWindow(action: WindowAction): Promise<string | undefined> {
  const folder = process.env.VSCODE_HOST_SCREENSHOTS;
  if (folder === undefined) {
    return undefined;
  }
  const name = path.join(folder, "window");
  writeFileSync(`${name}.draft`, JSON.stringify(action));
  renameSync(`${name}.draft`, `${name}.action`);
  await poll(
    `an answer to ${JSON.stringify(action)}`,
    () => existsSync(`${name}.answer`),
    (there) => there,
  );
  const { text, error }: { text?: string; error?: string } = JSON.parse(readFileSync(`${name}.answer`, "utf8"));
  rmSync(`${name}.answer`);
  if (text === undefined) {
    throw new Error(error);
  }
  return text;
}
