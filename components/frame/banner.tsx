import { frameWords } from "../words/frame.ts";

export interface BannerText {
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** What the configuration wants said on every page. */
export function Banner({ text, links }: BannerText) {
  return (
    <aside
      aria-label={frameWords.banner}
      className="border-b border-line bg-sunken px-4 py-1 text-xs text-ink-soft sm:px-6 sm:py-2 sm:text-sm"
    >
      <span className="mr-3">{text}</span>
      {links.map(({ label, href }) => (
        <a
          key={href}
          href={href}
          // As high as a finger is wide, without taking the room.
          className="relative mr-3 inline-block text-accent underline underline-offset-2 after:absolute after:inset-x-0 after:-inset-y-3 after:sm:hidden"
        >
          {label}
        </a>
      ))}
    </aside>
  );
}
