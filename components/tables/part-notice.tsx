import { tableWords } from "../words/tables.ts";

/** That the table is on its way, or older than the rest of the page. */
export function PartNotice({ isThere, error }: { isThere: boolean; error: string | null }) {
  if (error !== null) return <output className="block text-sm">{tableWords.notFetched(error)}</output>;
  return isThere ? null : <output className="block text-sm text-ink-soft">{tableWords.fetching}</output>;
}
