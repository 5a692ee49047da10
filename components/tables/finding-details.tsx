"use client";

import type { FindingRow } from "../../lib/tables/finding-table.ts";
import { CopyButton } from "../bridge/copy-button.tsx";
import { EvidenceView } from "../bridge/evidence-view.tsx";
import { FixTabs } from "../bridge/fix-tabs.tsx";
import { useView } from "../estate/use-view.ts";
import { findingListWords } from "../words/tables.ts";
import { Chevron } from "./chevron.tsx";

/** What a finding was told by, and what to type. Whether it is open stands in the address. */
export function FindingDetails({ row: { key, name, resource, evidence, fix } }: { row: FindingRow }) {
  const { view, change } = useView();
  const isOpen = view.open.includes(key);
  const toggle = () =>
    change(({ open }) => ({ open: isOpen ? open.filter((each) => each !== key) : [...open, key] }), true);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={toggle}
        className="mt-1 flex min-h-6 items-center gap-1.5 rounded text-accent"
      >
        <Chevron isDown={isOpen} />
        {findingListWords.details}
        <span className="sr-only"> {findingListWords.of(name)}</span>
      </button>
      {isOpen && (
        <div className="mt-2 space-y-3">
          <p className="text-xs text-ink-soft">
            <span className="font-mono wrap-anywhere">{resource.id}</span>
            <CopyButton text={resource.id} what={findingListWords.idOf(name)} />
          </p>
          <EvidenceView evidence={evidence} />
          <h3 className="text-sm font-semibold">{findingListWords.fix}</h3>
          <FixTabs fix={fix} />
        </div>
      )}
    </>
  );
}
