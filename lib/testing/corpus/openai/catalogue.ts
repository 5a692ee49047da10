import { codesOf, type Catalogue } from "../failure-mode.ts";

export const openaiCatalogue: Catalogue = {
  title: "Azure OpenAI",
  codes: codesOf("O", 1, 9),
  modes: [],
  leftOut: [],
};
