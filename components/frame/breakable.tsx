import { Fragment } from "react";

/** A long name without blanks, which is read, and broken over lines, by what stands between its marks. */
export function Breakable({ text }: { text: string }) {
  let start = 0;
  return text.split(/(?<=[:/.,=@_])/).map((part) => {
    start += part.length;
    return (
      <Fragment key={start}>
        {part}
        <wbr />
      </Fragment>
    );
  });
}
