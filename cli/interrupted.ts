/** The user does not want to wait any longer. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  override readonly message = "stopped before everything was read";
}
