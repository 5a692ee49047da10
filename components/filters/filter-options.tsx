"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import type { Verdict } from "../../lib/bridges/verdict.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { facetOptions, type FacetName, type FacetOption } from "../../lib/view/facet.ts";
import { toggled } from "../../lib/view/filters.ts";
import { useView } from "../estate/use-view.ts";
import { BridgeKindIcon } from "../topology/bridge-kind-icon.tsx";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { filterTitles, filterValueTitle, filterWords } from "../words/filters.ts";
import { digits } from "../../lib/text/digits.ts";

interface Props {
  readonly name: FacetName;
  readonly bridges: readonly BridgeInShort[];
}

/** Above this many values there is a field to find one by. */
const withoutSearchUpTo = 12;

/** The values of one filter, each with the number of bridges that choosing it would leave. Loaded when first opened. */
export default function FilterOptions({ name, bridges }: Props) {
  const { view } = useView();
  const [letters, setLetters] = useState("");
  const options = useMemo(() => facetOptions(bridges, view, name), [bridges, view, name]);
  const isWanted = ({ value }: FacetOption) => value.toLowerCase().includes(letters.trim().toLowerCase());
  const wanted = options.filter(isWanted);
  return (
    <>
      {options.length > withoutSearchUpTo && (
        <input
          type="search"
          aria-label={filterWords.narrow(filterTitles[name])}
          placeholder={filterWords.narrow(filterTitles[name])}
          value={letters}
          onChange={(event) => setLetters(event.target.value)}
          className="mb-2 w-full rounded-md border border-line-strong bg-paper px-2 py-1 text-sm placeholder:text-ink-soft max-md:min-h-10 max-md:text-base"
        />
      )}
      <ul className="max-h-80 overflow-y-auto">
        {wanted.map((option) => (
          <Option key={option.value} name={name} option={option} />
        ))}
      </ul>
      {wanted.length === 0 && <p className="px-2 py-1 text-sm text-ink-soft">{filterWords.noValue}</p>}
    </>
  );
}

function Option({ name, option: { value, count, isChosen } }: { name: FacetName; option: FacetOption }) {
  const { change } = useView();
  const ref = useRef<HTMLInputElement>(null);
  // The box is ahead of what is drawn: the whole page is filtered before it would be told that it is checked.
  useEffect(() => {
    if (ref.current !== null) ref.current.checked = isChosen;
  });
  return (
    <li>
      <label
        data-none={count === 0 || undefined}
        className="flex items-center gap-2 rounded-md px-2 py-1 text-sm hover:bg-sunken data-none:text-ink-soft pointer-coarse:min-h-10"
      >
        <input
          ref={ref}
          type="checkbox"
          defaultChecked={isChosen}
          onChange={() => change((view) => toggled(view, { name, value }))}
          className="size-4 shrink-0 accent-accent"
        />
        {name === "verdict" && <VerdictGlyph verdict={value as Verdict} />}
        {name === "kind" && <BridgeKindIcon kind={value as BridgeKind} />}
        <span className="min-w-0 grow wrap-anywhere">{filterValueTitle({ name, value })}</span>
        <span className="tabular-nums">
          {digits(count)}
          <span className="sr-only"> {filterWords.wouldLeave(count).replace(/^[\d,]+ /, "")}</span>
        </span>
      </label>
    </li>
  );
}
