"use client";

import { lazy, Suspense, useEffect, useId, useState } from "react";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { useDismissal } from "../filters/use-dismissal.ts";
import { exportWords } from "../words/export.ts";
import type { PictureInView } from "./draw-export.ts";
import { offerPicture } from "./picture-shown.ts";
import { PrintedPicture } from "./printed-picture.tsx";

const ExportChoices = lazy(() => import("./export-choices.tsx"));

interface Props {
  /** The bridges in view, worst first. */
  readonly bridges: readonly BridgeInShort[];
  /** Null on a page that has none. */
  readonly picture?: PictureInView | null;
  /** The cards and spans of the selected bridge. */
  readonly passed?: ReadonlySet<string>;
}

/** What is in view, to take along: a button, and below it the kinds of files. On paper it is the picture itself. */
export function ExportMenu({ bridges, picture = null, passed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { ref, buttonRef } = useDismissal(isOpen, () => setOpen(false));
  const id = useId();
  const isOffered = bridges.length > 0;
  useEffect(
    () => (isOffered && picture !== null ? offerPicture({ picture, passed }) : undefined),
    [isOffered, picture, passed],
  );
  if (!isOffered) return null;
  return (
    <>
      <div ref={ref} className="relative ml-auto print:hidden">
        <button
          ref={buttonRef}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
          className="relative flex items-center gap-1.5 rounded-md border border-line-strong bg-surface px-3 py-1 text-sm hover:bg-sunken pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-1.5"
        >
          <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
            <path d="M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {exportWords.open}
        </button>
        {isOpen && (
          <fieldset
            id={id}
            aria-label={exportWords.title}
            className="absolute top-full right-0 z-30 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line-strong bg-surface p-3 text-sm shadow-lg"
          >
            <Suspense fallback={<p className="h-48" />}>
              <ExportChoices bridges={bridges} picture={picture} passed={passed} />
            </Suspense>
          </fieldset>
        )}
      </div>
      {picture !== null && <PrintedPicture bridges={bridges} picture={picture} />}
    </>
  );
}
