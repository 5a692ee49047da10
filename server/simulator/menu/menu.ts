/** One thing that a visitor may break or mend. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What to watch for. */
  readonly explains: string;
  readonly effect: "breaks" | "mends";
}

export interface ScenarioState extends Scenario {
  readonly on: boolean;
}

/** The scenarios of an estate, each on or off. */
export interface Menu {
  list(): readonly ScenarioState[];
  /** Throws on an unknown id. */
  set(id: string, on: boolean): void;
}
