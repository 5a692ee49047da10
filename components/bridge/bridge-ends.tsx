import { align, type AlignedParts } from "../../lib/text/align.ts";
import { sortTitle } from "../../lib/topology/sort-titles.ts";
import type { BridgeInShort } from "../../lib/topology/topology.ts";
import { panelWords } from "../words/panel.ts";
import { usePortalLink } from "./bridge-context.ts";
import { MarkedValue } from "./marked-value.tsx";
import { OutwardLink } from "./outward-link.tsx";

/** Who needs what: the workload that Helm moved in, and the thing that Terraform built for it, or the nearest to it. */
export function BridgeEnds({ short: { kind, namespace, workload, target, cluster } }: { short: BridgeInShort }) {
  const portal = usePortalLink(target.exists === false ? null : target.id);
  const nearest = target.exists === false ? target.nearest : null;
  const { upper, lower } = align(target.name, nearest ?? target.name);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      <dt className="text-ink-soft">{workload.kind}</dt>
      <dd className="font-medium wrap-anywhere">
        {namespace}/{workload.name}{" "}
        <span className="text-xs font-normal text-ink-soft">
          {panelWords.inCluster(cluster)}
          {workload.replicas === 0 && panelWords.wantsNoPods}
        </span>
      </dd>
      <dt className="text-ink-soft">{sortTitle(target.type, kind)}</dt>
      <dd className="font-medium wrap-anywhere">
        {target.exists === false ? <Ghost name={upper} nearest={nearest === null ? null : lower} /> : target.name}
        {portal !== null && (
          <>
            {" "}
            <OutwardLink href={portal} className="text-xs font-normal">
              {panelWords.portal}
            </OutwardLink>
          </>
        )}
      </dd>
    </dl>
  );
}

function Ghost({ name, nearest }: { name: AlignedParts; nearest: AlignedParts | null }) {
  return (
    <>
      <span className="block rounded border-2 border-dashed border-verdict px-1.5">
        <MarkedValue parts={name} />
      </span>
      <span className="block text-xs font-normal text-ink-soft">
        {nearest === null ? panelWords.nothingAnswers : panelWords.nearestExists}
      </span>
      {nearest !== null && (
        <span className="block border-2 border-transparent px-1.5">
          <MarkedValue parts={nearest} />
        </span>
      )}
    </>
  );
}
