import type { MouseEvent } from "react";

/** What does something of its own when it is clicked. */
const doesSomething = "a, button, summary, label, input, select, textarea";

/**
 * The key of the row that a click means to open: null when the click meant something in it, or ended the selecting of
 * text. The keyboard has the row's link.
 */
export function rowMeantBy(event: MouseEvent): string | null {
  const { target, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (event.defaultPrevented || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>("tr[data-opens]");
  if (row === null || target.closest(doesSomething) !== null || isSelectedIn(row)) return null;
  return row.dataset["row"] ?? null;
}

function isSelectedIn(row: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(row, true);
}
