/** A way to look at the activity page that a person has given a name. */
export interface SavedView {
  name: string;
  /** What is looked for and in which order, as the page itself writes and reads it. */
  look: string;
}

export const VIEWS_KEPT = 50;
export const VIEW_NAME_LIMIT = 60;
export const VIEW_LOOK_LIMIT = 2_000;
