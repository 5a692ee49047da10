import type { Verdict } from "../../lib/bridges/verdict.ts";

const dashes: Partial<Record<Verdict, string>> = { unknown: "9 7", settling: "0.1 6" };
const handWidth = 18;

/** The line of one verdict, and around it a wider one that cannot be seen, for the pointer. */
export function SpanStroke({ path, verdict, isStrong }: { path: string; verdict: Verdict; isStrong: boolean }) {
  const isDouble = verdict === "at-risk";
  const width = (isDouble ? 6 : verdict === "settling" ? 3.5 : 2.5) + (isStrong ? 1.5 : 0);
  return (
    <>
      <path d={path} className="stroke-transparent" fill="none" strokeWidth={handWidth} />
      <path
        d={path}
        className="stroke-verdict"
        fill="none"
        strokeWidth={width}
        strokeLinecap="round"
        strokeDasharray={dashes[verdict]}
      />
      {isDouble && <path d={path} className="stroke-paper" fill="none" strokeWidth={2} />}
    </>
  );
}
