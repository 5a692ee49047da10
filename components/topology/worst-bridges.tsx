import { standingOf } from "../../lib/board/tally.ts";
import { troubleOf } from "../../lib/rules/fault-words.ts";
import { errorCodesIn } from "../../lib/text/error-codes.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { StandingGlyph } from "../verdict/standing-glyph.tsx";
import { standingWords } from "../words/board.ts";
import { pictureWords } from "../words/picture.ts";

interface Props {
  /** Worst first. */
  readonly bridges: readonly BridgeInShort[];
  readonly selected: string | null;
}

const most = 4;

/**
 * What somebody in a hurry opens first, above a picture that may be higher than the window: the worst bridges, in one row.
 * On a small screen the list comes first and says the same.
 */
export function WorstBridges({ bridges, selected }: Props) {
  const worst = bridges.filter(({ verdict, blockedBy }) => verdict !== "intact" && blockedBy === null).slice(0, most);
  return (
    <section aria-label={pictureWords.worst} className="@container min-h-13 max-lg:hidden print:hidden">
      <ul className="grid grid-flow-col auto-cols-fr gap-2">
        {worst.map((bridge) => (
          <li
            key={bridge.id}
            data-verdict={bridge.verdict}
            className="min-w-0 max-w-96 @max-[46rem]:nth-[n+3]:hidden @max-[64rem]:nth-[n+4]:hidden"
          >
            <WorstBridge bridge={bridge} isSelected={bridge.id === selected} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WorstBridge({ bridge, isSelected }: { bridge: BridgeInShort; isSelected: boolean }) {
  const { id, kind, verdict, namespace, workload, rootCause, message } = bridge;
  const standing = standingOf(bridge);
  const trouble = rootCause === null ? null : troubleOf(rootCause, verdict);
  const [code] = errorCodesIn(message ?? "");
  return (
    <BridgeLink
      id={id}
      isSelected={isSelected}
      {...(message === null ? {} : { title: message })}
      className="flex h-full gap-2 rounded-lg border border-line bg-surface px-2.5 py-1.5 hover:border-verdict aria-current:border-verdict aria-current:ring-1 aria-current:ring-verdict"
    >
      <StandingGlyph standing={standing} className="mt-0.5 size-4" />
      <span className="min-w-0">
        <span className="sr-only">{standingWords[standing]}: </span>
        <span className="block truncate text-sm font-medium">
          {namespace}/{workload.name}
        </span>
        {/* The code is there whole or, where it would need a second line, not at all. */}
        <span className="flex h-4 flex-wrap gap-x-2 overflow-hidden text-xs/4 text-verdict">
          <span className="max-w-full truncate">
            {bridgeKindTitles[kind]}
            {trouble !== null && `: ${trouble}`}
          </span>
          {code !== undefined && <code className="font-semibold">{code}</code>}
        </span>
      </span>
    </BridgeLink>
  );
}
