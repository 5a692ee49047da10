/** The roles of the board's parts, spelled out: their `display` would take them away in some browsers. */
export const gridRoles = {
  grid: { role: "grid" },
  rowGroup: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;
