/**
 * The roles of a table's parts, spelled out: whoever changes the `display` of a part takes its role away in some
 * browsers. https://developer.mozilla.org/docs/Web/CSS/display#tables
 */
export const tableRoles = {
  table: { role: "table" },
  rowGroup: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  cell: { role: "cell" },
} as const;
