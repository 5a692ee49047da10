import { oneFlagPerLine } from "../../lib/text/one-flag-per-line.ts";
import { placeholdersIn, splitPlaceholders } from "../../lib/text/placeholders.ts";
import { panelWords } from "../words/panel.ts";
import { CopyButton } from "./copy-button.tsx";

interface Props {
  readonly title: string;
  readonly code: string;
  /** The tab above has its title and the button already; on paper there are no tabs. */
  readonly isTabbed?: boolean;
}

/** A command or a snippet to copy. What has to be filled in first is set apart and said. */
export function CodeBlock({ title, code: written, isTabbed = false }: Props) {
  const code = oneFlagPerLine(written);
  return (
    <div className={`overflow-hidden border border-line ${isTabbed ? "rounded-b-lg" : "rounded-lg"}`}>
      <div
        className={`flex items-center border-b border-line bg-sunken py-1 pr-1 pl-3 ${isTabbed ? "not-print:hidden" : ""}`}
      >
        <p className="flex-1 text-xs font-medium text-ink-soft">{title}</p>
        <CopyButton text={code} what={title} />
      </div>
      <pre className="px-3 py-2 font-mono text-xs leading-5 whitespace-pre-wrap wrap-anywhere">
        {splitPlaceholders(code).map(({ start, text, isPlaceholder }) =>
          isPlaceholder ? <Placeholder key={start} text={text} /> : text,
        )}
      </pre>
      <FillIn names={placeholdersIn(code)} />
    </div>
  );
}

function Placeholder({ text }: { text: string }) {
  return <var className="rounded-sm bg-placeholder px-0.5 font-semibold not-italic outline outline-dashed">{text}</var>;
}

function FillIn({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="border-t border-line bg-sunken px-3 py-1.5 text-xs text-ink-soft wrap-anywhere">
      {panelWords.fillIn}{" "}
      {names.map((name, at) => (
        <span key={name}>
          {at === 0 ? "" : at === names.length - 1 ? " and " : ", "}
          <code className="font-mono text-ink">{name}</code>
        </span>
      ))}
      .
    </p>
  );
}
