import type { Evidence } from "../../lib/bridges/evidence.ts";
import { shortPlace } from "../../lib/places/short-place.ts";
import { isGuid } from "../../lib/text/guid.ts";
import { shortenMiddle } from "../../lib/text/shorten.ts";
import { ReadTime } from "../readings/read-time.tsx";
import { panelWords } from "../words/panel.ts";
import { usePortalLink } from "./bridge-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { OutwardLink } from "./outward-link.tsx";

/** Where a value was read, by a name that can be read; the whole id is one click away. */
export function PlaceLine({ evidence, label }: { evidence: Evidence; label: string | null }) {
  const { resource, path, at } = evidence;
  const { sort, name, within } = shortPlace(evidence);
  const portal = usePortalLink(evidence.source === "azure" ? resource : null);
  return (
    <details className="group text-xs">
      <summary className="flex list-none items-baseline gap-1.5 text-ink-soft [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="group-open:rotate-90 print:hidden">
          ▸
        </span>
        <span className="min-w-0 flex-1 truncate group-open:whitespace-normal group-open:wrap-anywhere print:whitespace-normal">
          {label !== null && `${label}: `}
          {sort} <span className="font-medium text-ink">{isGuid(name) ? shortenMiddle(name, 13) : name}</span>
          {within !== null && ` ${within}`}
        </span>{" "}
        <ReadTime at={at} />
      </summary>
      <div className="mt-1 mb-2 border-l-2 border-line pl-3">
        <p className="font-mono break-all">{path}</p>
        <p className="font-mono break-all text-ink-soft">{resource}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3">
          <span className="-ml-2">
            <CopyButton text={resource} what={panelWords.idOf(name)} />
          </span>
          {portal !== null && <OutwardLink href={portal}>{panelWords.portal}</OutwardLink>}
        </p>
      </div>
    </details>
  );
}
