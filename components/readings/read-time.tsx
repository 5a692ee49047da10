/** In UTC, so that the server, the browser and the reader's colleague see the same. */
export function ReadTime({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at}>
      {at.slice(11, 19)} UTC
    </time>
  );
}
