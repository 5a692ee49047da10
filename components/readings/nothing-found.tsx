/** Shown when the reading ended and no workload needs anything that this product knows. */
export function NothingFound({ hasGaps }: { hasGaps: boolean }) {
  return (
    <section className="max-w-2xl rounded-lg border border-line bg-surface p-6">
      <h2 className="text-lg font-semibold">No bridge was found</h2>
      {hasGaps ? (
        <p className="mt-2">Not everything could be read, so that may not be true. What is missing stands below.</p>
      ) : (
        <p className="mt-2">
          Everything was read, and no workload names a node pool, an identity or an Azure data service. A requirement
          that nothing reveals can be stated under <code className="font-mono text-sm">needs</code> in the
          configuration.
        </p>
      )}
    </section>
  );
}
