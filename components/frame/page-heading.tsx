/** What a page is called, and in one sentence what stands on it. */
export function PageHeading({ title, hint }: { title: string; hint: string }) {
  return (
    <div>
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 max-w-[90ch] text-pretty text-sm text-ink-soft">{hint}</p>
    </div>
  );
}
