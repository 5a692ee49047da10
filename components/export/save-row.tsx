import type { ReactNode } from "react";
import { exportWords } from "../words/export.ts";

interface Props {
  readonly what: string;
  readonly isWorking: boolean;
  readonly onSave: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** One kind of file. The button keeps the keyboard while it works, and takes no second order. */
export function SaveRow({ what, isWorking, onSave, children }: Props) {
  return (
    <div className="flex items-center gap-2">
      <span className="flex-1">{what}</span>
      {children}
      <button
        type="button"
        aria-disabled={isWorking || undefined}
        onClick={() => !isWorking && onSave()}
        className="rounded-md border border-line-strong px-2.5 py-0.5 font-medium hover:bg-sunken aria-disabled:text-ink-soft"
      >
        {exportWords.save}
        <span className="sr-only"> {what}</span>
      </button>
    </div>
  );
}
