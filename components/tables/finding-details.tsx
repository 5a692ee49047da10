"use client";

import type { FindingRow } from "../../lib/tables/finding-table.ts";
import { EvidenceView } from "../bridge/evidence-view.tsx";
import { FixTabs } from "../bridge/fix-tabs.tsx";
import { useView } from "../estate/use-view.ts";
import { findingListWords } from "../words/tables.ts";

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
        className="mt-1 rounded py-0.5 text-accent underline underline-offset-2"
      >
        {findingListWords.details}
        <span className="sr-only"> of {name}</span>
      </button>
      {isOpen && (
        <div className="mt-2 space-y-3">
          <p className="font-mono text-xs wrap-anywhere text-ink-soft">{resource.id}</p>
          <EvidenceView evidence={evidence} />
          <h3 className="text-sm font-semibold">{findingListWords.fix}</h3>
          <FixTabs fix={fix} />
        </div>
      )}
    </>
  );
}
