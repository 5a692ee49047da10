"use client";

import { useEffect } from "react";
import { readStroke, strokeOf } from "../../lib/keys/read-stroke.ts";
import type { ShortcutId } from "../../lib/keys/shortcuts.ts";
import { areSingleKeysOn } from "./single-keys.ts";

/** How long the second stroke may take. */
const patienceInMs = 1500;

/** Listens to the keys that work anywhere. While somebody types, only those with Ctrl or ⌘ do. */
export function useShortcuts(run: (id: ShortcutId) => void): void {
  useEffect(() => {
    let pending: readonly string[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const onKey = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (stroke === null || event.defaultPrevented || !isMeantForAnywhere(event, stroke)) return;
      const read = readStroke(pending, stroke);
      pending = read.pending;
      clearTimeout(timer);
      timer = setTimeout(() => (pending = []), patienceInMs);
      if (read.shortcut === null) return;
      event.preventDefault();
      run(read.shortcut.id);
    };
    window.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", onKey);
    };
  }, [run]);
}

function isMeantForAnywhere({ target }: KeyboardEvent, stroke: string): boolean {
  if (document.querySelector("dialog[open]") !== null) return false;
  if (stroke.startsWith("Mod+")) return true;
  return areSingleKeysOn() && !(target instanceof Element && target.closest(whereOneTypes) !== null);
}

const whereOneTypes = 'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="application"]';
