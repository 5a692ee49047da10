export const severitiesWorstFirst = ["error", "warning", "info"] as const;
export type Severity = (typeof severitiesWorstFirst)[number];
