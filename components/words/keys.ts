export const keyWords = {
  title: "Keys",
  palette: "Go to…",
  anywhere: "On every page",
  inParts: "In one part of a page",
  followedBy: "then",
  close: "Close",
  single: "Use the keys that work without Ctrl or ⌘",
} as const;
