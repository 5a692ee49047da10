import Link from "next/link";
import type { Reader } from "../../lib/bridges/bridge-in-full.ts";
import { grantsFor, missingIn } from "../../lib/grants/grants-for.ts";
import type { ReadingGap, UnreadCollection } from "../../lib/topology/reading-gap.ts";
import type { ReadingsInShort } from "../../lib/topology/topology.ts";
import { CodeBlock } from "../bridge/code-block.tsx";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { Breakable } from "../frame/breakable.tsx";
import { grantTitles, panelWords } from "../words/panel.ts";
import { stateWords } from "../words/states.ts";
import { reasonWords } from "../words/reasons.ts";

const words = stateWords.unread;
/** The page of the readings has all of them. */
const shownAtMost = 12;

interface Props extends ReadingsInShort {
  readonly reader: Reader;
}

/** What could not be read, and what a reader would have to be allowed. */
export function IncompleteReadings({ complete, incomplete, gaps, reader }: Props) {
  if (incomplete === 0) return <p className="text-sm text-ink-soft">{words.all(complete)}</p>;
  return (
    <section aria-labelledby="unread-heading">
      <h2 id="unread-heading" className="text-lg font-semibold">
        {words.title}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">{words.hint(incomplete, complete + incomplete)}</p>
      <ul className="mt-3 grid grid-cols-1 gap-2 lg:grid-cols-2">
        {gaps.slice(0, shownAtMost).map((gap) => (
          <Gap key={`${gap.source} ${gap.scope} ${gap.status} ${gap.reason}`} gap={gap} reader={reader} />
        ))}
      </ul>
      {gaps.length > shownAtMost && (
        <p className="mt-2 text-sm">
          <Link href="/readings" prefetch={false} className="text-accent underline underline-offset-2">
            {words.more(gaps.length - shownAtMost)}
          </Link>
        </p>
      )}
    </section>
  );
}

function Gap({ gap, reader }: { gap: ReadingGap; reader: Reader }) {
  const { source, scope, status, reason, detail, collections } = gap;
  const [first] = collections;
  const isOne = collections.length === 1 && first !== undefined;
  const isRefused = reason === "forbidden" || reason === "unauthorized";
  return (
    <li data-verdict="unknown" className="flex min-w-0 gap-3 rounded-lg border border-line bg-surface p-3 text-sm">
      <VerdictGlyph verdict="unknown" className="mt-0.5 size-4" />
      <div className="min-w-0">
        <p className="font-medium">
          {isOne ? first.title : words.collections(collections.length)}: {reasonWords[reason]}
          {status === "partial" && `, ${words.inPart}`}
        </p>
        <p className="break-all text-ink-soft">
          {source === "kubernetes" ? words.cluster(scope) : scope === "/" ? words.tenant : scope}
        </p>
        {detail !== null && <p className="mt-1 break-words">{detail}</p>}
        {!isRefused && <p className="mt-1 text-ink-soft">{words.again}</p>}
        {isOne && <Needed {...first} />}
        {!isOne && (
          <details className="mt-1">
            <summary className="w-fit text-accent pointer-coarse:py-2.5">{words.which}</summary>
            <ul className="mt-1 space-y-1">
              {collections.map((each) => (
                <li key={each.what}>
                  {each.title}
                  {detail === null && each.detail !== null && (
                    <p className="break-words text-ink-soft">{each.detail}</p>
                  )}
                  <Needed {...each} />
                </li>
              ))}
            </ul>
          </details>
        )}
        <Granting gap={gap} reader={reader} />
      </div>
    </li>
  );
}

/** One command for all that was refused in one scope. */
function Granting({ gap: { source, scope, collections }, reader }: { gap: ReadingGap; reader: Reader }) {
  const refused = collections.flatMap(({ permission }) => permission ?? []);
  const [grant] = grantsFor(missingIn({ source, scope }, refused), reader.objectId).grants;
  if (grant === undefined) return null;
  return (
    <details className="mt-1">
      <summary className="w-fit text-accent pointer-coarse:py-2.5">{words.grant}</summary>
      <div className="mt-1">
        <CodeBlock title={grantTitles[grant.tool]} code={grant.command} hint={panelWords.whoReads[grant.tool]} />
      </div>
    </details>
  );
}

function Needed({ permission }: UnreadCollection) {
  if (permission === null) return null;
  return (
    <p className="text-ink-soft">
      {words.needs}{" "}
      <code className="font-mono text-[0.8125rem] wrap-anywhere">
        <Breakable text={permission} />
      </code>
    </p>
  );
}
