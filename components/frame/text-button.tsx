/** Something to do, in the run of a sentence. */
export function TextButton({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="-mx-1 rounded px-1 py-0.5 text-accent underline underline-offset-2 pointer-coarse:-my-1.5 pointer-coarse:min-h-10"
    >
      {title}
    </button>
  );
}
