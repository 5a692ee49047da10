/** Shown when the first reading ended without anything to draw. */
export function ReadingFailed({ error, children }: { error: string; children: React.ReactNode }) {
  return (
    <section className="mx-auto max-w-xl py-20">
      <h1 className="text-2xl font-semibold">The estate could not be read</h1>
      <p className="mt-3">{error}</p>
      <p className="mt-3 text-ink-soft">
        Nothing is claimed about your estate. <code className="font-mono text-sm">bridgekeeper doctor</code> names every
        permission and call that is needed, and whether it is held.
      </p>
      <div className="mt-6">{children}</div>
    </section>
  );
}
