import { wrapText } from "../text/wrap-text.ts";
import type { TypeStyle } from "../text/text-width.ts";
import { measures } from "./measures.ts";
import type { Sizes } from "./sizes.ts";
import type { TopologyNode } from "./topology.ts";

/** The lines of one text of a card, and how they are set. */
export interface CardLines {
  readonly lines: readonly string[];
  readonly style: TypeStyle;
  readonly lineHeight: number;
  /** From the card's left edge. */
  readonly x: number;
  /** The top of the first line, from the card's top. */
  readonly y: number;
}

/** What is written on a card, or on a row that is docked to one, and how high it stands with that. */
export interface CardText {
  readonly sort: CardLines | null;
  readonly title: CardLines;
  readonly note: CardLines | null;
  readonly line: CardLines;
  readonly height: number;
}

/** How many characters at the end of a name always stand: names of one family differ there, hosts do not. */
const tailLength = 8;
const glyphRoom = 24;
const rightPadding = 8;

type Text = "sort" | "title" | "note" | "line";

const card = {
  padding: 9,
  textX: 38,
  sort: { style: { size: 11.5 }, lineHeight: 16 },
  title: { style: { size: 14, weight: 600 }, lineHeight: 20 },
  note: { style: { size: 12 }, lineHeight: 17 },
  line: { style: { size: 12, weight: 600 }, lineHeight: 18 },
} as const;

const row = {
  padding: 6,
  textX: 38,
  title: { style: { size: 13, weight: 600 }, lineHeight: 17 },
  line: { style: { size: 11.5 }, lineHeight: 15 },
} as const;

export function cardText(node: TopologyNode, { cardWidth, mostLines }: Sizes): CardText {
  return node.owner === null ? ownText(node, cardWidth, mostLines) : dockedText(node, cardWidth, mostLines);
}

/** As `cardText` would say, without setting any text where all cards are alike. */
export const cardHeight = (node: TopologyNode, sizes: Sizes): number =>
  sizes.mostLines === 1 && node.owner === null ? measures.cardHeight : cardText(node, sizes).height;

function ownText({ sort, note, title, line }: TopologyNode, width: number, most: number): CardText {
  const room = width - card.textX - rightPadding;
  let y: number = card.padding;
  const set = (text: string, { style, lineHeight }: (typeof card)[Text], tail = 0) => {
    const first = y === card.padding ? room - glyphRoom : room;
    const lines = wrapText(text, { first, rest: room }, style, most, tail);
    const placed = { lines, style, lineHeight, x: card.textX, y };
    y += lines.length * lineHeight;
    return placed;
  };
  const texts = {
    sort: set(sort, card.sort),
    title: set(title, card.title, tailOf(title)),
    note: note === null || most === 1 ? null : set(note, card.note),
    line: set(line, card.line),
  };
  return { ...texts, height: most === 1 ? measures.cardHeight : y + card.padding };
}

/** A row says what it is by its icon, and where its note says more than how its bridges fare, the note. */
function dockedText({ title, note, line, sort, kind, exists }: TopologyNode, width: number, most: number): CardText {
  const room = width - row.textX - rightPadding;
  const titleLines = wrapText(title, { first: room - glyphRoom, rest: room }, row.title.style, most, tailOf(title));
  const said = note ?? (kind === "node-pool" || exists !== true ? line : `${sort}, ${line}`);
  const lines = wrapText(said, { first: room, rest: room }, row.line.style, most, tailLength);
  const lineY = row.padding + titleLines.length * row.title.lineHeight;
  return {
    sort: null,
    note: null,
    title: { ...row.title, lines: titleLines, x: row.textX, y: row.padding },
    line: { ...row.line, lines, x: row.textX, y: lineY },
    height: lineY + lines.length * row.line.lineHeight + row.padding,
  };
}

const tailOf = (title: string): number => (title.includes(".") ? 0 : tailLength);
