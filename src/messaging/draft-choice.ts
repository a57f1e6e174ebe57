/** What a person has chosen by hand for a mail being written. */
export interface DraftChoice {
  /** Its eye; null: the rules and settings decide. */
  on: boolean | null;
}
