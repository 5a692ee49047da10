import Link from "next/link";
import type { Joint } from "../../lib/bridges/bridge.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { EvidenceView } from "./evidence-view.tsx";
import { FixSteps } from "./fix-steps.tsx";

interface Props {
  readonly joint: Joint;
  readonly isOpen: boolean;
  /** Its sentence and its fix stand elsewhere already. */
  readonly isTold: boolean;
}

/** One joint: the rule, what it says of this bridge, the evidence, and what would mend or settle it. */
export function JointRung({ joint, isOpen, isTold }: Props) {
  const { rule, page, verdict, message, evidence, missing, fix, ignored } = joint;
  return (
    <li data-verdict={verdict} data-rule={rule} className="relative border-l-2 border-line pb-3 pl-5 last:pb-0">
      <span className="absolute top-0 -left-[11px] grid size-5 place-items-center rounded-full border-2 border-verdict bg-surface">
        <VerdictGlyph verdict={verdict} className="size-3" />
      </span>
      <details open={isOpen}>
        <summary className="list-none text-sm [&::-webkit-details-marker]:hidden">
          <span className="font-mono font-medium wrap-anywhere">{rule}</span>{" "}
          <span className={verdict === "intact" ? "text-ink-soft" : "font-medium text-verdict"}>
            {verdictWords[verdict].toLowerCase()}
            {ignored !== null && ", left out of the verdict"}
          </span>
        </summary>
        <div className="mt-2 space-y-3">
          {!isTold && <p className="text-sm wrap-anywhere">{message}</p>}
          {ignored !== null && (
            <p className="text-sm text-ink-soft">
              The configuration ignores it until {ignored.until}: {ignored.reason}
            </p>
          )}
          <EvidenceView evidence={evidence} />
          <p className="text-sm">
            <Link prefetch={false} href={page} className="text-accent underline underline-offset-2">
              What {rule} checks, and when it is wrong
            </Link>
          </p>
          {missing !== null && <Missing missing={missing} />}
          {fix !== null && !isTold && verdict !== "settling" && (
            <>
              <p className="text-sm font-semibold">How to mend it</p>
              <FixSteps fix={fix} />
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function Missing({ missing }: { missing: string }) {
  return (
    <div className="rounded-lg bg-verdict-soft px-3 py-2 text-sm">
      <p className="font-medium">What would settle it</p>
      <p className="mt-1 font-mono text-[0.8125rem] wrap-anywhere">{missing}</p>
      <p className="mt-1">Give the reader this, and it is judged at the next reading.</p>
    </div>
  );
}
