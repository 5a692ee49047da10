import { styleText } from "node:util";
import type { Verdict } from "../../lib/bridges/verdict.ts";

/** Colours for a terminal; the identity when the output is not one. Words carry the meaning without them. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  marked(text: string): string;
  verdict(verdict: Verdict, text: string): string;
}

const colours = { broken: "red", unknown: "magenta", settling: "cyan", "at-risk": "yellow", intact: "green" } as const;

export const plainStyle: Style = {
  strong: (text) => text,
  faint: (text) => text,
  marked: (text) => text,
  verdict: (_, text) => text,
};

export const colourStyle: Style = {
  strong: (text) => styleText("bold", text, { validateStream: false }),
  faint: (text) => styleText("dim", text, { validateStream: false }),
  marked: (text) => styleText(["bold", "inverse"], text, { validateStream: false }),
  verdict: (verdict, text) => styleText(["bold", colours[verdict]], text, { validateStream: false }),
};

/** Colour only on a terminal, and not where the user said no. https://no-color.org */
export function styleFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Style {
  const isWanted = stream.isTTY && !env.NO_COLOR && env.TERM !== "dumb";
  return isWanted ? colourStyle : plainStyle;
}
