import { troubleOf } from "../../lib/rules/fault-words.ts";
import { errorCodesIn } from "../../lib/text/error-codes.ts";
import { bridgeKindTitles } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { BridgeLink } from "../estate/bridge-link.tsx";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { pictureWords } from "../words/picture.ts";

interface Props {
  /** All there are, worst first. */
  readonly bridges: readonly BridgeInShort[];
  /** Those among them that the filters let through. */
  readonly shown: readonly BridgeInShort[];
  readonly selected: string | null;
}

const most = 4;

/**
 * What somebody in a hurry opens first, above a picture that may be higher than the window: the worst bridges, in one
 * row, which keeps its room under filters. On a small screen the list comes first and says the same.
 */
export function WorstBridges({ bridges, shown, selected }: Props) {
  if (shown.length === 0 || !bridges.some(needsALook)) return null;
  const worst = shown.filter(needsALook).slice(0, most);
  return (
    <section aria-label={pictureWords.worst} className="@container min-h-13 max-lg:hidden print:hidden">
      <ul className="flex gap-2">
        {worst.map((bridge) => (
          <li
            key={bridge.id}
            data-verdict={bridge.verdict}
            className="max-w-96 min-w-0 flex-1 @max-[46rem]:nth-[n+3]:hidden @max-[64rem]:nth-[n+4]:hidden"
          >
            <WorstBridge bridge={bridge} isSelected={bridge.id === selected} />
          </li>
        ))}
      </ul>
      {worst.length === 0 && <p className="py-4 text-sm text-ink-soft">{pictureWords.nothingWorst}</p>}
    </section>
  );
}

/** What is blocked needs no look of its own: it stands again, or shows its own trouble, once the other is mended. */
const needsALook = ({ verdict, blockedBy }: BridgeInShort): boolean => verdict !== "intact" && blockedBy === null;

function WorstBridge({ bridge, isSelected }: { bridge: BridgeInShort; isSelected: boolean }) {
  const { id, kind, verdict, namespace, workload, rootCause, message } = bridge;
  const trouble = rootCause === null ? null : troubleOf(rootCause, verdict);
  const [code] = errorCodesIn(message ?? "");
  return (
    <BridgeLink
      id={id}
      isSelected={isSelected}
      {...(message === null ? {} : { title: message })}
      className="flex h-full gap-2 rounded-lg border border-line bg-surface px-2.5 py-1.5 hover:border-verdict aria-current:border-verdict aria-current:ring-1 aria-current:ring-verdict"
    >
      <VerdictGlyph verdict={verdict} className="mt-0.5 size-4" />
      <span className="min-w-0">
        <span className="sr-only">{verdictWords[verdict]}: </span>
        <span className="block truncate text-sm font-medium">
          {namespace}/{workload.name}
        </span>
        <span className="block truncate text-xs text-verdict">
          {bridgeKindTitles[kind]}
          {code !== undefined && (
            <>
              : <code className="font-semibold">{code}</code>
            </>
          )}
          {trouble !== null && `${code === undefined ? ":" : ","} ${trouble}`}
        </span>
      </span>
    </BridgeLink>
  );
}
