import Link from "next/link";
import type { Joint } from "../../lib/bridges/bridge.ts";
import { VerdictGlyph } from "../verdict/verdict-glyph.tsx";
import { verdictWords } from "../verdict/verdict-words.ts";
import { panelWords } from "../words/panel.ts";
import { EvidenceView } from "./evidence-view.tsx";
import { FixTabs, hasSteps } from "./fix-tabs.tsx";
import { SettleSteps } from "./settle-steps.tsx";

interface Props {
  readonly joint: Joint;
  readonly isOpen: boolean;
  /** Where its evidence and its fix are told: here, above in this panel, or on the bridge that this one waits for. */
  readonly told: "here" | "above" | "elsewhere";
}

/** One joint: the rule, what it says of this bridge, the evidence, and what would mend or settle it. */
export function JointRung({ joint, isOpen, told }: Props) {
  const { rule, page, verdict, ignored } = joint;
  return (
    <li
      data-verdict={verdict}
      data-rule={rule}
      className="relative border-l-2 border-line pb-3 pl-5 last:border-transparent last:pb-0"
    >
      <span className="absolute top-0 -left-[11px] grid size-5 place-items-center rounded-full border-2 border-verdict bg-surface">
        <VerdictGlyph verdict={verdict} className="size-3" />
      </span>
      <details open={isOpen}>
        <summary className="list-none text-sm [&::-webkit-details-marker]:hidden">
          <span className="font-mono font-medium wrap-anywhere">{rule}</span>{" "}
          <span className={verdict === "intact" ? "text-ink-soft" : "font-medium text-verdict"}>
            {verdictWords[verdict].toLowerCase()}
            {ignored !== null && panelWords.leftOut}
          </span>
        </summary>
        <div className="mt-2 space-y-3">
          {told === "above" ? <p className="text-sm text-ink-soft">{panelWords.toldAbove}</p> : <Says joint={joint} />}
          {ignored !== null && (
            <p className="text-sm text-ink-soft">{panelWords.ignoredUntil(ignored.until, ignored.reason)}</p>
          )}
          <p className="text-sm">
            <Link prefetch={false} href={page} className="text-accent underline underline-offset-2">
              {panelWords.whatRuleChecks(rule)}
            </Link>
          </p>
          {told === "here" && <Steps joint={joint} />}
        </div>
      </details>
    </li>
  );
}

function Says({ joint: { message, evidence, verdict } }: { joint: Joint }) {
  return (
    <>
      <p className="text-sm text-pretty wrap-anywhere">{message}</p>
      <EvidenceView evidence={evidence} isIntact={verdict === "intact"} />
    </>
  );
}

function Steps({ joint: { verdict, missing, fix } }: { joint: Joint }) {
  return (
    <>
      {missing !== null && <SettleSteps missing={missing} level="h4" />}
      {fix !== null && verdict !== "settling" && (
        <div>
          {hasSteps(fix) && <h4 className="mb-2 text-sm font-semibold">{panelWords.mend}</h4>}
          <FixTabs fix={fix} />
        </div>
      )}
    </>
  );
}
