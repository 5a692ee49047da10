import type { BridgeKind } from "../../lib/bridges/bridge.ts";
import { lessons, lessonWords } from "../words/lessons.ts";
import { CodeLines } from "./code-lines.tsx";
import { OutwardLink } from "./outward-link.tsx";

/** What this kind of bridge is, for whoever meets Terraform and Helm for the first time. Both snippets stay folded. */
export function LessonCard({ kind }: { kind: BridgeKind }) {
  const { idea, mechanism, terraform, helm, docs } = lessons[kind];
  return (
    <section aria-labelledby="lesson-heading" className="@container border-t border-line pt-4 text-sm">
      <h3 id="lesson-heading" className="font-semibold">
        {lessonWords.heading}
      </h3>
      <p className="mt-1">{idea}</p>
      <details className="mt-2">
        <summary className="w-fit font-medium">
          {lessonWords.mechanism}: {mechanism}
        </summary>
        <div className="mt-2 grid gap-3 @lg:grid-cols-2">
          <Side title={lessonWords.builder} code={terraform} />
          <Side title={lessonWords.mover} code={helm} />
        </div>
      </details>
      <p className="mt-2">
        <OutwardLink href={docs}>{lessonWords.docs}</OutwardLink>
      </p>
    </section>
  );
}

function Side({ title, code }: { title: string; code: string }) {
  return (
    <div className="min-w-0 rounded-lg border border-line">
      <h4 className="border-b border-line bg-sunken px-3 py-1 text-xs font-medium text-ink-soft">{title}</h4>
      <CodeLines code={code} />
    </div>
  );
}
