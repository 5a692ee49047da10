const guidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const isGuid = (text: string): boolean => guidPattern.test(text);

/** GUIDs are compared without regard to case. */
export const isSameGuid = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
