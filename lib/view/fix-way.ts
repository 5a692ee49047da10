/** The languages in which a change can be made, as a fix has them. */
export const fixWays = ["az", "terraform", "kubectl"] as const;
export type FixWay = (typeof fixWays)[number];
