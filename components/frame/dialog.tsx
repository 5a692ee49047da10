"use client";

import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What stands in front of the page until it is closed. The browser keeps the keyboard in it, and gives it back to
 * where it came from. https://developer.mozilla.org/docs/Web/HTML/Element/dialog
 */
export function Dialog({ title, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isLeaving = useRef(false);
  // Before it leaves the page, because the browser gives nothing back from what is no longer there.
  useLayoutEffect(() => {
    const dialog = ref.current;
    isLeaving.current = false;
    dialog?.showModal();
    return () => {
      isLeaving.current = true;
      dialog?.close();
      const { activeElement } = document;
      if (activeElement === document.body || dialog?.contains(activeElement)) focusContent();
    };
  }, []);
  // At once, and nothing else: the browser would close it too, but tell so only after a fast hand's next key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      event.preventDefault();
      onClose();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [onClose]);
  // The browser tells late of a dialog that left by itself: by then another may be open.
  const onClosed = () => {
    if (!isLeaving.current) onClose();
  };
  // A click on the dialog itself is one beside what it holds.
  const onClick = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };
  return (
    // Escape closes it by the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={onClosed}
      onClick={onClick}
      className="mx-auto mt-[10dvh] w-[min(42rem,calc(100vw-2rem))] overflow-hidden rounded-xl border border-line-strong bg-surface p-0 text-ink shadow-2xl backdrop:bg-black/50"
    >
      <div>
        <h2 id={id} className="sr-only">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** Where the keyboard goes when it came from nowhere: what opens next can then take it. */
function focusContent(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}
