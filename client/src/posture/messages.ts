// What the page of the posture and the panel around it tell each other.

/** From the page. */
export type PageMessage =
  | { readonly type: "ready" }
  /** The reader chose a place: the file's index in the server's list, then start and end as line and column, from 0. */
  | { readonly type: "open"; readonly file: number; readonly range: readonly number[] };

/** To the page: an element to begin with. */
export interface PanelMessage {
  readonly element: string;
}
