/** What to change, ready to copy, with real names filled in. What cannot be known stands as `<placeholder>`. */
export interface Fix {
  readonly az: string | null;
  readonly terraform: string | null;
  readonly kubectl: string | null;
  /** The official page. */
  readonly docs: string | null;
}
