import { CodeBlock } from "../bridge/code-block.tsx";
import { connectWords } from "../words/connect.ts";

/** How to look at one's own clusters: what to type, from signing in to the permissions. */
export function ConnectGuide() {
  return (
    <article className="mx-auto max-w-3xl md:py-3">
      <h1 className="text-xl font-semibold sm:text-2xl">{connectWords.title}</h1>
      <p className="mt-2 text-pretty sm:text-lg">{connectWords.lead}</p>
      <ol className="mt-6 space-y-6">
        {connectWords.steps.map(({ title, says, file, code }, at) => (
          <li key={title}>
            <h2 className="text-lg font-semibold">
              {at + 1}. {title}
            </h2>
            <p className="mt-1 mb-2">{says}</p>
            <CodeBlock title={file} code={code} />
          </li>
        ))}
      </ol>
    </article>
  );
}
