/** The four columns of the picture, from what was built to what was moved in. */
export type LaneId = "built" | "identity" | "wiring" | "moved";

export interface Lane {
  readonly id: LaneId;
  readonly title: string;
  /** The title where there is room for a word or two. */
  readonly shortTitle: string;
  /** One line for a reader who meets Terraform and Helm for the first time. */
  readonly hint: string;
}

export const lanes: readonly Lane[] = [
  { id: "built", title: "What Terraform built", shortTitle: "Built", hint: "Cluster, pools, data services" },
  { id: "identity", title: "Identity and grants", shortTitle: "Identity", hint: "Who may use them" },
  { id: "wiring", title: "Wiring in the cluster", shortTitle: "Wiring", hint: "What carries it over" },
  { id: "moved", title: "What Helm moved in", shortTitle: "Moved in", hint: "Workloads and what they read" },
];

export const laneIndex = (id: LaneId): number => lanes.findIndex((lane) => lane.id === id);
