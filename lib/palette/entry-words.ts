/** How an entry that is the same in every estate is called, and by which other words it is looked for. */
export interface EntryWords {
  readonly title: string;
  readonly detail: string;
  readonly synonyms: string;
}
