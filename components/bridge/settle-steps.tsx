"use client";

import { useContext } from "react";
import { grantsFor, type Grant } from "../../lib/grants/grants-for.ts";
import { Breakable } from "../frame/breakable.tsx";
import { grantTitles, panelWords } from "../words/panel.ts";
import { BridgeContext } from "./bridge-context.ts";
import { CodeBlock } from "./code-block.tsx";

interface Props {
  readonly missing: string | null;
  readonly level: "h3" | "h4";
}

/** What an unknown joint lacks: what could not be read and the command that grants it, or what would settle it otherwise. */
export function SettleSteps({ missing, level: Heading }: Props) {
  const reader = useContext(BridgeContext)?.reader;
  if (missing === null) return null;
  const { grants, others } = grantsFor(missing, reader?.objectId ?? null);
  return (
    <div className="space-y-4">
      {grants.length > 0 && (
        <div className="space-y-2">
          <Heading className="font-semibold">{panelWords.unread}</Heading>
          {grants.map((grant) => (
            <Granting key={grant.command} grant={grant} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <div className="space-y-1">
          <Heading className="font-semibold">{panelWords.settles}</Heading>
          <ul className="space-y-1 text-sm">
            {others.map((each) => (
              <li key={each} className="text-pretty wrap-anywhere first-letter:uppercase">
                {each}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What one source refused, and the command that lets Bridgekeeper read it. */
function Granting({ grant: { tool, permissions, place, command } }: { grant: Grant }) {
  return (
    <div className="space-y-2 text-sm">
      <ul>
        {permissions.map((permission) => (
          <li key={permission} className="wrap-anywhere">
            <code className="font-mono text-[0.8125rem]">
              <Breakable text={permission} />
            </code>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft wrap-anywhere">{panelWords.refusedIn(place)}</p>
      <p className="text-pretty">{panelWords.grants[tool]}</p>
      <CodeBlock title={grantTitles[tool]} code={command} hint={panelWords.whoReads[tool]} />
    </div>
  );
}
