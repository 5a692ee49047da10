/** What a row is called in its page, so that an address can lead to it. */
export const rowId = (key: string): string => `row-${key}`;
