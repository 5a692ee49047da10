import { collections } from "../lib/inventory/collections.ts";
import type { Collected } from "../lib/inventory/inventory.ts";

export interface Progress {
  note(collected: Collected): void;
  end(): void;
}

/** One line on stderr that says what was read last; nothing where stderr is not a terminal. */
export function startProgress(stream: NodeJS.WriteStream): Progress {
  let count = 0;
  if (!stream.isTTY) return { note: () => {}, end: () => {} };
  return {
    note({ reading }) {
      count++;
      const text = `read ${count} collections, last: ${collections[reading.what].title}`;
      stream.write(`\r\u001B[2K${text.slice(0, Math.max(10, stream.columns - 1))}`);
    },
    end: () => void stream.write("\r\u001B[2K"),
  };
}
