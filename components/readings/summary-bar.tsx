import type { ReactNode } from "react";
import { shapeOf, standingsWorstFirst, type Standing, type Tally } from "../../lib/board/tally.ts";
import { digits } from "../../lib/text/digits.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { standingMeanings, standingWords, tallyWords } from "../words/board.ts";

interface Props {
  readonly tally: Tally;
  /** Of everything, where filters are on and `tally` counts what they let through. */
  readonly whole: Tally | null;
  /** Where on the page those are that stand so, if that is known. */
  readonly hrefOf?: (standing: Standing) => string;
}

/**
 * How many bridges stand how, worst first, in words: what there is none of is left out. With filters on it keeps the
 * room that it has without them, so that nothing moves.
 */
export function SummaryBar({ tally, whole, hrefOf }: Props) {
  return (
    <div className="grid max-sm:order-1 max-sm:basis-full">
      <ul aria-label={whole === null ? tallyWords.title : tallyWords.shown} className={listLook}>
        <Counts tally={tally} {...(hrefOf === undefined ? {} : { hrefOf })} />
      </ul>
      {whole !== null && (
        <ul aria-hidden="true" className={`invisible print:hidden ${listLook}`}>
          <Counts tally={whole} />
        </ul>
      )}
    </div>
  );
}

const listLook = "col-start-1 row-start-1 flex flex-wrap content-start gap-x-4 gap-y-1 text-sm sm:gap-x-5";

function Counts({ tally, hrefOf }: Pick<Props, "tally" | "hrefOf">) {
  return standingsWorstFirst
    .filter((standing) => tally[standing] > 0)
    .map((standing) => (
      <li
        key={standing}
        data-verdict={shapeOf(standing)}
        title={standingMeanings[standing]}
        className="flex items-center gap-1.5 font-semibold whitespace-nowrap text-verdict tabular-nums"
      >
        <VerdictGlyph verdict={shapeOf(standing)} />
        <Count href={hrefOf?.(standing)}>
          {digits(tally[standing])} {standingWords[standing].toLowerCase()}
        </Count>
      </li>
    ));
}

function Count({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (href === undefined) return children;
  return (
    <a href={href} className="underline-offset-4 hover:underline">
      {children}
    </a>
  );
}
