interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ label, value, values, words, onChoose }: Props<T>) {
  return (
    <label className="flex items-center gap-2">
      <span className="max-sm:sr-only">{label}</span>
      <select
        value={value}
        onChange={(event) => onChoose(values.find((each) => each === event.target.value) ?? value)}
        className="rounded-md border border-line-strong bg-surface px-2 py-1 pointer-coarse:min-h-10"
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
