"use client";

import { useState } from "react";
import { keysOfParts } from "../../lib/keys/keys-of-parts.ts";
import { shortcuts } from "../../lib/keys/shortcuts.ts";
import { Dialog } from "../frame/dialog.tsx";
import { keyWords } from "../words/keys.ts";
import { KeyCaps } from "./key-caps.tsx";
import { areSingleKeysOn, setSingleKeys } from "./single-keys.ts";

/** Every key that does something. Loaded when it is first opened. */
export default function KeyDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={keyWords.title} onClose={onClose}>
      <div className="flex items-center justify-between border-b border-line px-5 py-3">
        <p aria-hidden="true" className="text-lg font-semibold">
          {keyWords.title}
        </p>
        <button type="button" onClick={onClose} className="-mr-2 rounded-md px-2 py-0.5 hover:bg-sunken">
          {keyWords.close}
        </button>
      </div>
      <div className="max-h-[70dvh] overflow-y-auto px-5 py-4">
        <KeyTable title={keyWords.anywhere} keys={shortcuts} />
        <KeyTable title={keyWords.inParts} keys={keysOfParts} />
        <SingleKeys />
      </div>
    </Dialog>
  );
}

interface TableProps {
  readonly title: string;
  readonly keys: readonly { readonly strokes: readonly string[]; readonly says: string }[];
}

function KeyTable({ title, keys }: TableProps) {
  return (
    <section className="mb-5">
      <h3 className="mb-2 text-sm font-semibold text-ink-soft">{title}</h3>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {keys.map(({ strokes, says }) => (
          <div key={says} className="contents">
            <dt>
              <KeyCaps strokes={strokes} />
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SingleKeys() {
  const [isOn, setOn] = useState(areSingleKeysOn);
  const toggle = () => {
    setSingleKeys(!isOn);
    setOn(!isOn);
  };
  return (
    <label className="flex items-center gap-2 text-sm">
      <input type="checkbox" checked={isOn} onChange={toggle} className="size-4 accent-accent" />
      {keyWords.single}
    </label>
  );
}
