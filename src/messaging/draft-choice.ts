/** What a person has chosen by hand for a mail being written. */
export interface DraftChoice {
  /** Its eye; null: the rules and settings decide. */
  on: boolean | null;
  /** Each read of it is to be told, whatever the settings say. */
  everyTime: boolean;
}

export const NOTHING_CHOSEN: DraftChoice = { on: null, everyTime: false };
