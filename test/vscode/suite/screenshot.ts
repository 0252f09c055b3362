// Pictures of the window, which the host outside takes when a file asks for one.
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { poll } from "./support.ts";

/** Saves a picture of the window as out/screenshots/NAME.png; a host that can't take pictures takes none. */
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
