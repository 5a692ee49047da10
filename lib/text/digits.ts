const format = new Intl.NumberFormat("en-US");

/** A count as people read it: `1,200`. */
export const digits = (count: number): string => format.format(count);
