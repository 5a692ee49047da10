import { grantsFor } from "../../lib/grants/grants-for.ts";
import { grantTitles, panelWords } from "../words/panel.ts";
import { CodeBlock } from "./code-block.tsx";

/** What an unknown joint lacks: what could not be read and the command that grants it, or what would settle it otherwise. */
export function SettleSteps({ missing, level: Heading }: { missing: string | null; level: "h3" | "h4" }) {
  if (missing === null) return null;
  const { grants, others } = grantsFor(missing);
  return (
    <div className="space-y-3">
      {grants.length > 0 && (
        <div className="space-y-2">
          <Heading className="font-semibold">{panelWords.unread}</Heading>
          <ul className="space-y-1 text-sm">
            {grants.flatMap(({ permissions }) => permissions.map((each) => <Lacking key={each} text={each} />))}
          </ul>
          <p className="text-sm">{panelWords.grants}</p>
          {grants.map(({ tool, command }) => (
            <CodeBlock key={command} title={grantTitles[tool]} code={command} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className="space-y-1">
          <Heading className="font-semibold">{panelWords.settles}</Heading>
          <ul className="space-y-1 text-sm">
            {others.map((each) => (
              <li key={each} className="wrap-anywhere first-letter:uppercase">
                {each}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Lacking({ text }: { text: string }) {
  return (
    <li>
      <code className="font-mono text-[0.8125rem] break-all">{text}</code>
    </li>
  );
}
