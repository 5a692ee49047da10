import { shapeOf, type Standing } from "../../lib/board/tally.ts";
import { Pill } from "../verdict/pill.tsx";
import { standingMeanings, standingWords } from "../words/board.ts";

/** The verdict; what is broken only because another bridge is does not raise the same alarm again. */
export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <Pill drawnAs={shapeOf(standing)} title={standingMeanings[standing]}>
    {standingWords[standing]}
  </Pill>
);
