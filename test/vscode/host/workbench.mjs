// The window: a headless Chromium that shows the workbench, lets its test suite run and takes pictures of it.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { format } from "node:util";
import { hostPaths } from "./install.mjs";

/** What the workbench logs as an error on every machine without native modules. */
const harmless = /\[Service Worker\]|Could not locate the bindings file|build\/Release\//;

/**
 * Opens `url` and waits until the suite that it names has ended.
 *
 * @param {{ url: string, executablePath: string, timeout: number, screenshots?: string, playwright?: string }} options
 *   `timeout` in milliseconds; `screenshots` is the folder where the suite asks for pictures; `playwright` is where that
 *   package is, if not in the host's folder.
 * @returns the suite's exit code, the errors that the workbench logged, and all else that it logged.
 */
export async function runInWorkbench(options) {
  const { url, executablePath, timeout, screenshots, playwright = hostPaths.playwright } = options;
  // Not a package of this project, so it is named by its place.
  const { chromium } = createRequire(import.meta.url)(playwright);
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // The resolver rule keeps the page from reaching anything but this machine.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-software-rasterizer",
      "--no-first-run",
      "--disable-background-networking",
    ].concat("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
  });
  const done = new AbortController();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const errors = [];
    const lines = [];
    const exit = Promise.withResolvers();
    page.on("crash", () => exit.reject(new Error("The page crashed.")));
    // The workbench calls these two if it finds them on its window.
    await page.exposeFunction("codeAutomationExit", (code) => exit.resolve(code));
    await page.exposeFunction("codeAutomationLog", (type, values) => {
      const line = format(...values);
      if (type === "error" && !harmless.test(line)) {
        errors.push(line);
      } else {
        lines.push(line);
      }
    });
    const limit = sleep(timeout, undefined, { signal: done.signal, ref: false }).then(() => {
      throw new Error(`The suite did not end within ${timeout} ms.\n${errors.join("\n")}`);
    });
    const pictures = screenshots ? takeScreenshots(page, screenshots, done.signal) : new Promise(() => {});
    await page.goto(url);
    const code = await Promise.race([exit.promise, limit, pictures]);
    return { code, errors, lines };
  } finally {
    done.abort();
    await browser.close();
  }
}

/** Does what `NAME.action` asks for, as the suite's `inWindow` writes it, and tells in `NAME.answer` what came of it. */
async function answerAction(page, name) {
  if (!existsSync(`${name}.action`)) return;
  const action = JSON.parse(readFileSync(`${name}.action`, "utf8"));
  rmSync(`${name}.action`);
  const answer = await act(page, action).then(
    (text) => ({ text }),
    (error) => ({ error: String(error) }),
  );
  writeFileSync(`${name}.draft`, JSON.stringify(answer));
  renameSync(`${name}.draft`, `${name}.answer`);
}

async function act(page, { press, click, focus, wait, read }) {
  if (press !== undefined) {
    await page.keyboard.press(press);
    return "";
  }
  for (let tries = 0; ; tries++) {
    const element = await findInFrames(page, click ?? focus ?? wait ?? read);
    try {
      if (click !== undefined) await element.click();
      if (focus !== undefined) await element.focus();
      return (await element.textContent()) ?? "";
    } catch (error) {
      // A panel that shows a new page takes away the frame in which the element was found.
      if (tries >= 5 || !/detached|destroyed/i.test(String(error))) throw error;
    }
  }
}

/** Panels are frames in frames, which come and go. */
async function findInFrames(page, selector) {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of page.frames()) {
      // Lists that were shown before stay in the page, hidden.
      for (const element of await frame.$$(selector).catch(() => [])) {
        if (await element.isVisible().catch(() => false)) return element;
      }
    }
    await sleep(100);
  }
  throw new Error(`There is no ${selector} in ${page.frames().map((frame) => frame.url())}`);
}

/** A picture of the window once it has come to rest; of one that doesn't, such as with progress, as it is after a while. */
async function stillPicture(page) {
  let picture = await page.screenshot();
  for (let tries = 0; tries < 5; tries++) {
    await sleep(150);
    const next = await page.screenshot();
    if (next.equals(picture)) return next;
    picture = next;
  }
  return picture;
}

/**
 * Answers requests for pictures: for each file `NAME.request` in `folder` it writes `NAME.png`, if VSCODE_PICTURES is 1,
 * and removes the request.
 * It ends only by an error, or never.
 */
async function takeScreenshots(page, folder, signal) {
  mkdirSync(folder, { recursive: true });
  while (!signal.aborted) {
    for (const request of readdirSync(folder).filter((name) => name.endsWith(".request"))) {
      const name = path.basename(request, ".request");
      // Drawing takes a third of the time of all suites, and most runs have nobody who looks.
      if (process.env.VSCODE_PICTURES === "1") {
        writeFileSync(path.join(folder, `${name}.png`), await stillPicture(page));
      }
      rmSync(path.join(folder, request));
    }
    await answerAction(page, path.join(folder, "window"));
    await sleep(30);
  }
  return new Promise(() => {});
}
