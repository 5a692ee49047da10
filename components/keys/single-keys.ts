/** Where the browser remembers that keys without Ctrl or ⌘ are to do nothing. */
const name = "single-keys";

/**
 * Whoever speaks to the machine or hits keys by accident can switch off the keys that are single characters.
 * https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export const areSingleKeysOn = (): boolean => localStorage.getItem(name) !== "off";

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(name);
  else localStorage.setItem(name, "off");
}
