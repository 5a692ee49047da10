import { CopyButton } from "./copy-button.tsx";

export function CodeBlock({ title, code }: { title: string; code: string }) {
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <div className="flex items-center border-b border-line bg-sunken py-1 pr-1 pl-3">
        <h4 className="flex-1 text-xs font-medium text-ink-soft">{title}</h4>
        <CopyButton text={code} what={title} />
      </div>
      <pre className="px-3 py-2 font-mono text-[0.8125rem] leading-5 whitespace-pre-wrap wrap-anywhere">{code}</pre>
    </div>
  );
}
