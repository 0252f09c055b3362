// Runs inside the page of the posture: hands on which place the reader chose, and keeps what was open and where one was.
import type { PageMessage, PanelMessage } from "./messages.ts";

interface State {
  readonly document: string | undefined;
  /** The parts that are unfolded. */
  readonly open: readonly string[];
  readonly scroll: number;
  /** The index of the element that has the focus among those that can have it. */
  readonly focus: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const editor = acquireVsCodeApi();

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const place = target.closest<HTMLElement>("button.place");
  if (place !== null) {
    const range = (place.dataset.range ?? "").split(" ").map(Number);
    editor.postMessage({ type: "open", file: Number(place.dataset.file), range });
  }
  const link = target.closest("a[href^='#']")?.getAttribute("href");
  if (link) show(link.slice(1));
});

window.addEventListener("message", ({ data }: MessageEvent<PanelMessage>) => show(data.element));
document.addEventListener("toggle", keep, true);
document.addEventListener("focusin", keep);
document.addEventListener("scroll", keepSoon, { passive: true });

restore();
editor.postMessage({ type: "ready" });

/** Brings an element into sight and moves the focus to it, so that a screen reader goes on from there. */
function show(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

let timer: ReturnType<typeof setTimeout> | undefined;

function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keep, 100);
}

function keep(): void {
  const open = folds()
    .filter((fold) => fold.open)
    .map(nameOf);
  const focus = focusable().indexOf(document.activeElement as HTMLElement);
  editor.setState({ document: document.body.dataset.document, open, scroll: window.scrollY, focus });
}

/** The page is made anew when the findings change or the panel comes back into sight. */
function restore(): void {
  const state = editor.getState();
  if (state === undefined || state.document !== document.body.dataset.document) return;
  for (const fold of folds()) fold.open = state.open.includes(nameOf(fold));
  window.scrollTo(0, state.scroll);
  focusable()[state.focus]?.focus({ preventScroll: true });
}

function folds(): HTMLDetailsElement[] {
  return [...document.querySelectorAll("details")];
}

/** Stays the same when the numbers in it change. */
function nameOf(fold: HTMLDetailsElement): string {
  const title = fold.querySelector("summary")?.textContent ?? "";
  return `${fold.closest("section")?.id} ${title.replace(/: \d+$/, "")}`;
}

function focusable(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("a, button, summary, [tabindex]")];
}
