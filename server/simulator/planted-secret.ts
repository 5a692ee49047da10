/**
 * Stands in every place of an estate where a secret could hide. Tests look for it in everything the product keeps,
 * logs, answers and stores: it must be nowhere.
 */
export const plantedSecret = "PLANTED-SECRET";

/** A secret with its hiding place in its name, so that a leak tells where it came from. */
export const planted = (where: string): string => `${plantedSecret}-${where}`;
