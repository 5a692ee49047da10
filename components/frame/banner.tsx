export interface BannerText {
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** What the configuration wants said on every page. */
export function Banner({ text, links }: BannerText) {
  return (
    <aside
      aria-label="About this estate"
      className="border-b border-line bg-sunken px-4 py-2 text-sm text-ink-soft sm:px-6"
    >
      <span>{text}</span>
      {links.map(({ label, href }) => (
        <a key={href} href={href} className="ml-3 text-accent underline underline-offset-2">
          {label}
        </a>
      ))}
    </aside>
  );
}
