/** The kubeconfig cannot be used: which file, what stands in it, what should. Never quotes the file's text. */
export class KubeConfigError extends Error {
  override readonly name = "KubeConfigError";
  readonly file: string | null;
  readonly found: string;
  readonly expected: string;

  constructor(file: string | null, found: string, expected: string) {
    super(`${file === null ? "No kubeconfig" : `Kubeconfig ${file}`}: found ${found}; expected ${expected}.`);
    this.file = file;
    this.found = found;
    this.expected = expected;
  }
}
