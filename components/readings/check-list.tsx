import Link from "next/link";
import { stateWords } from "../words/states.ts";

/** What to do next where there is nothing to show. */
export function CheckList({ title, checks }: { title: string; checks: readonly string[] }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <p className="mt-3">
        <Link href="/connect" prefetch={false} className="text-accent underline underline-offset-2">
          {stateWords.connect}
        </Link>
      </p>
    </div>
  );
}
