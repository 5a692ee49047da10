import { oneFlagPerLine } from "../../lib/text/one-flag-per-line.ts";
import { placeholdersIn } from "../../lib/text/placeholders.ts";
import { panelWords } from "../words/panel.ts";
import { CodeLines } from "./code-lines.tsx";
import { CopyButton } from "./copy-button.tsx";

interface Props {
  readonly title: string;
  readonly code: string;
  /** The tab above has its title and the button already; on paper there are no tabs. */
  readonly isTabbed?: boolean;
  /** How whoever types it learns what to fill in. */
  readonly hint?: string | null;
}

/** A command or a snippet to copy. What has to be filled in first is set apart and said. */
export function CodeBlock({ title, code: written, isTabbed = false, hint = null }: Props) {
  const code = oneFlagPerLine(written);
  return (
    <div className={`overflow-hidden border border-line ${isTabbed ? "rounded-b-lg" : "rounded-lg"}`}>
      <div
        className={`flex items-center border-b border-line bg-sunken py-1 pr-1 pl-3 ${isTabbed ? "not-print:hidden" : ""}`}
      >
        <p className="flex-1 text-xs font-medium text-ink-soft">{title}</p>
        <CopyButton text={code} what={title} />
      </div>
      <CodeLines code={code} />
      <FillIn names={placeholdersIn(code)} hint={hint} />
    </div>
  );
}

function FillIn({ names, hint }: { names: readonly string[]; hint: string | null }) {
  if (names.length === 0) return null;
  return (
    <div className="space-y-1 border-t border-line bg-sunken px-3 py-1.5 text-xs text-ink-soft wrap-anywhere">
      <p>
        {panelWords.fillIn}{" "}
        {names.map((name, at) => (
          <span key={name}>
            {at === 0 ? "" : at === names.length - 1 ? panelWords.and : ", "}
            <code className="font-mono text-ink">{name}</code>
          </span>
        ))}
        .
      </p>
      {hint !== null && <p>{hint}</p>}
    </div>
  );
}
