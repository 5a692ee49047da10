const prefix = "row-";

/** What a row is called in its page, so that an address can lead to it. */
export const rowId = (key: string): string => `${prefix}${key}`;

/** The row that is called so; null when it is no row. */
export const keyOfRowId = (id: string): string | null => (id.startsWith(prefix) ? id.slice(prefix.length) : null);
