"use client";

import { useState } from "react";
import { exportWords } from "../words/export.ts";
import type { Made } from "./make-file.ts";
import { saveFile } from "./save-file.ts";

export interface Saving {
  readonly save: (extension: string, make: () => Promise<Made>) => void;
  readonly isWorking: boolean;
  /** How the latest went; null before the first. */
  readonly said: string | null;
}

/** Makes files and saves them, one after the other. */
export function useSaving(nameOf: (extension: string) => string): Saving {
  const [isWorking, setWorking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const save: Saving["save"] = (extension, make) => {
    const name = nameOf(extension);
    setWorking(true);
    setSaid(exportWords.working);
    make()
      .then(({ blob, remark }) => {
        saveFile(name, blob);
        setSaid(exportWords.saved(name) + remark);
      })
      .catch((cause: unknown) => setSaid(exportWords.failed(cause instanceof Error ? cause.message : String(cause))))
      .finally(() => setWorking(false));
  };
  return { save, isWorking, said };
}
