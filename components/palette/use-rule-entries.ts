"use client";

import { useEffect, useState } from "react";
import type { PaletteEntry } from "../../lib/palette/palette-entry.ts";
import { ruleEntries, type RulesDocument } from "../../lib/palette/rule-entries.ts";

interface Rules {
  readonly rules: readonly PaletteEntry[];
  readonly error: boolean;
}

const none: Rules = { rules: [], error: false };

/** The rules, fetched when they are first asked for. They change with the release only. */
export function useRuleEntries(): Rules {
  const [state, setState] = useState(none);
  useEffect(() => {
    const aborting = new AbortController();
    fetch("/api/v1/rules", { signal: aborting.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        setState({ rules: ruleEntries((await response.json()) as RulesDocument), error: false });
      })
      .catch(() => {
        if (!aborting.signal.aborted) setState({ rules: [], error: true });
      });
    return () => aborting.abort();
  }, []);
  return state;
}
