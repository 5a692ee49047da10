import { codesOf, type Catalogue } from "../failure-mode.ts";
import { noZoneOfItsOwn, recordInOneOfTwoZones } from "./record-in-one-of-two-zones.ts";

export const openaiCatalogue: Catalogue = {
  title: "Azure OpenAI",
  codes: codesOf("O", 1, 9),
  modes: [recordInOneOfTwoZones, noZoneOfItsOwn],
  leftOut: [],
};
