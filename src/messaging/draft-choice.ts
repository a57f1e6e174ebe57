/** What a person has chosen by hand for a mail being written. */
export interface DraftChoice {
  /** Its eye; null: the rules and settings decide. */
  on: boolean | null;
  /** Each read of it is to be told, whatever the settings say. */
  everyTime: boolean;
  /** To be reminded where nobody has read it `REMIND_DAYS` days after it was sent. */
  remind: boolean;
}

export const NOTHING_CHOSEN: DraftChoice = { on: null, everyTime: false, remind: false };

export const REMIND_DAYS = 3;
