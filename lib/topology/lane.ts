/** The four columns of the picture, from what was built to what was moved in. */
export type LaneId = "built" | "identity" | "wiring" | "moved";

export interface Lane {
  readonly id: LaneId;
  readonly title: string;
  /** One line for a reader who meets Terraform and Helm for the first time. */
  readonly hint: string;
}

export const lanes: readonly Lane[] = [
  { id: "built", title: "What Terraform built", hint: "Node pools and data services in Azure" },
  { id: "identity", title: "Identity and grants", hint: "Who may use them: managed identities" },
  { id: "wiring", title: "Wiring in the cluster", hint: "ServiceAccounts and providers that carry it over" },
  { id: "moved", title: "What Helm moved in", hint: "Workloads that need what was built" },
];

export const laneIndex = (id: LaneId): number => lanes.findIndex((lane) => lane.id === id);
