import { parseTheme, themes, type Theme } from "../../lib/view/theme.ts";
import { frameWords, themeWords } from "../words/frame.ts";

interface Props {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}

export function ThemeSwitch({ theme, onChoose }: Props) {
  return (
    <select
      aria-label={frameWords.colours}
      value={theme}
      onChange={(event) => onChoose(parseTheme(event.target.value))}
      className="rounded-md border border-line-strong bg-surface px-2 py-1 pointer-coarse:min-h-10"
    >
      {themes.map((each) => (
        <option key={each} value={each}>
          {themeWords[each]}
        </option>
      ))}
    </select>
  );
}
