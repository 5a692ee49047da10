export const keyWords = {
  title: "Keys",
  palette: "Go to…",
  anywhere: "Anywhere on a page",
  inParts: "Where they belong",
  followedBy: "then",
  close: "Close",
  single: "Let keys that are a single character do something",
} as const;
