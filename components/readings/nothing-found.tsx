import type { ReadingsInShort } from "../../lib/topology/topology.ts";
import { stateWords } from "../words/states.ts";
import { CheckList } from "./check-list.tsx";

const words = stateWords.empty;

/** Shown when the reading ended and no workload is known to need anything that this product knows. */
export function NothingFound(readings: ReadingsInShort) {
  return (
    <section className="max-w-2xl rounded-xl border border-line bg-surface p-6">
      <h2 className="text-lg font-semibold">{readings.areWorkloadsComplete ? words.noneTitle : words.unknownTitle}</h2>
      <p className="mt-2">{reasonOf(readings)}</p>
      <CheckList title={words.next} checks={words.checks} />
    </section>
  );
}

function reasonOf({ incomplete, areWorkloadsComplete }: ReadingsInShort): string {
  if (incomplete > 0) return areWorkloadsComplete ? words.notAllNeeds : words.notAllWorkloads;
  return areWorkloadsComplete ? words.allRead : words.noCluster;
}
