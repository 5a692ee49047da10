/** The heading of the panel, which takes the keyboard. */
export const panelHeadingId = "panel-heading";
