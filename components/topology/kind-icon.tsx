import type { IconName } from "../../lib/topology/icon.ts";
import { iconShapes } from "../../lib/topology/icon-shapes.ts";

export function KindIcon({ icon }: { icon: IconName }) {
  return (
    <svg viewBox="0 0 24 24" className="size-5 shrink-0" aria-hidden="true">
      <path
        d={iconShapes[icon]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
