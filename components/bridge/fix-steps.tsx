import type { Fix } from "../../lib/bridges/fix.ts";
import { CodeBlock } from "./code-block.tsx";

const ways = [
  ["az", "Azure CLI"],
  ["terraform", "Terraform"],
  ["kubectl", "kubectl and Helm"],
] as const;

/** What to type, in every language in which the change can be made. */
export function FixSteps({ fix }: { fix: Fix }) {
  return (
    <div className="space-y-3">
      {ways.map(([way, title]) => {
        const code = fix[way];
        return code === null ? null : <CodeBlock key={way} title={title} code={code} />;
      })}
      {fix.docs !== null && (
        <p className="text-sm">
          <a href={fix.docs} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
            Official documentation
          </a>
        </p>
      )}
    </div>
  );
}
