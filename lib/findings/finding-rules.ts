import type { FindingRule } from "./finding.ts";

export const findingRules: readonly FindingRule[] = [];
