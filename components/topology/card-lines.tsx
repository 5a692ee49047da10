import type { CardLines as Lines } from "../../lib/topology/card-text.ts";

interface Props {
  readonly text: Lines;
  readonly className: string;
}

/** The lines of a card as they were broken when its height was reckoned; read out as one. */
export function CardLines({ text: { lines, style, lineHeight, x, y }, className }: Props) {
  return (
    <span
      aria-hidden="true"
      className={`absolute right-2 ${className}`}
      style={{ left: x, top: y, fontSize: style.size, lineHeight: `${lineHeight}px` }}
    >
      {lines.map((line) => (
        <span key={line} className="block overflow-hidden text-ellipsis whitespace-pre">
          {line}
        </span>
      ))}
    </span>
  );
}
