import { errorCodesIn } from "../../lib/text/error-codes.ts";

/** What to look for in a log, which must not be cut off with the rest of the message. It is read out with that. */
export function ErrorCodes({ message }: { message: string }) {
  return errorCodesIn(message).map((code) => (
    <code key={code} aria-hidden="true" className="text-xs font-semibold text-verdict">
      {code}
    </code>
  ));
}
