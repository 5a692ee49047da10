/** The four columns of the picture, from what was built to what was moved in. */
export type LaneId = "built" | "identity" | "wiring" | "moved";

export interface Lane {
  readonly id: LaneId;
  readonly title: string;
  /** One line for a reader who meets Terraform and Helm for the first time. */
  readonly hint: string;
}

export const lanes: readonly Lane[] = [
  { id: "built", title: "What Terraform built", hint: "Pools and data services" },
  { id: "identity", title: "Identity and grants", hint: "Who may use them" },
  { id: "wiring", title: "Wiring in the cluster", hint: "What carries it over" },
  { id: "moved", title: "What Helm moved in", hint: "Workloads that need it" },
];

export const laneIndex = (id: LaneId): number => lanes.findIndex((lane) => lane.id === id);
