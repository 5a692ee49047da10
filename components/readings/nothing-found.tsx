import type { ReadingsInShort } from "../../lib/topology/topology.ts";

/** Shown when the reading ended and no workload is known to need anything that this product knows. */
export function NothingFound({ incomplete, areWorkloadsComplete }: ReadingsInShort) {
  return (
    <section className="max-w-2xl rounded-lg border border-line bg-surface p-6">
      <h2 className="text-lg font-semibold">
        {areWorkloadsComplete ? "No bridge was found" : "It is not known which bridges there are"}
      </h2>
      {incomplete > 0 ? (
        <p className="mt-2">
          {areWorkloadsComplete
            ? "All workloads were read, but not all that may show what they need. "
            : "Not all workloads could be read, so nothing is claimed about what they need. "}
          What is missing stands below.
        </p>
      ) : areWorkloadsComplete ? (
        <p className="mt-2">
          Everything was read, and no workload names a node pool, an identity or an Azure data service. A requirement
          that nothing reveals can be stated under <code className="font-mono text-sm">needs</code> in the
          configuration.
        </p>
      ) : (
        <p className="mt-2">No cluster was read.</p>
      )}
    </section>
  );
}
