/** Hands a file to whoever asked for it, as a download. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then, and what is not given back stays in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
