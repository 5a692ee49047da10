import Link from "next/link";
import type { ReadingsInShort } from "../../lib/topology/topology.ts";
import { stateWords } from "../words/states.ts";
import { CheckList } from "./check-list.tsx";

const words = stateWords.empty;

/** Shown when the reading ended and no workload is known to need anything that this product knows. */
export function NothingFound(readings: ReadingsInShort) {
  const { incomplete, areWorkloadsComplete } = readings;
  return (
    <section className="grid gap-x-10 gap-y-4 rounded-xl border border-line bg-surface p-5 sm:p-6 lg:grid-cols-2">
      <div>
        <h2 className="text-lg font-semibold">{areWorkloadsComplete ? words.noneTitle : words.unknownTitle}</h2>
        <p className="mt-2">{reasonOf(readings)}</p>
        {incomplete > 0 && (
          <p className="mt-3">
            <Link href="/readings" prefetch={false} className="text-accent underline underline-offset-2">
              {words.missing}
            </Link>
          </p>
        )}
      </div>
      <CheckList title={words.next} checks={words.checks} />
    </section>
  );
}

function reasonOf({ incomplete, areWorkloadsComplete }: ReadingsInShort): string {
  if (incomplete > 0) return areWorkloadsComplete ? words.notAllNeeds : words.notAllWorkloads;
  return areWorkloadsComplete ? words.allRead : words.noCluster;
}
