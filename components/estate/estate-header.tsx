"use client";

import type { Theme } from "../../lib/view/theme.ts";
import { SiteHeader } from "../frame/site-header.tsx";
import { MenuLine, SiteMenu } from "../frame/site-menu.tsx";
import { SiteNav } from "../frame/site-nav.tsx";
import { ThemeSwitch } from "../frame/theme-switch.tsx";
import { chooseTheme, useTheme } from "../frame/use-theme.ts";
import { GoToButton } from "../keys/go-to-button.tsx";
import { KeyDialogs } from "../keys/key-dialogs.tsx";
import { KeysButton } from "../keys/keys-button.tsx";
import { useKeyDialogs } from "../keys/use-key-dialogs.ts";
import { ReadAgainButton } from "../readings/read-again-button.tsx";
import { ReadingAge } from "../readings/reading-age.tsx";
import { frameWords } from "../words/frame.ts";
import { useEstate } from "./estate-context.ts";

/** The head of every page. What there is no room for in its row is in the menu at its end. */
export function EstateHeader({ initialTheme }: { initialTheme: Theme }) {
  const { document, isReading, readAgain } = useEstate();
  const theme = useTheme(initialTheme);
  const { shown, show } = useKeyDialogs();
  const { readAt } = document;
  const age = readAt !== null && <ReadingAge readAt={readAt} />;
  const again = readAt !== null && <ReadAgainButton isReading={isReading} onRead={readAgain} />;
  const colours = <ThemeSwitch theme={theme} onChoose={chooseTheme} />;
  const openKeys = () => show("help");
  return (
    <SiteHeader nav={<SiteNav />}>
      <div className="whitespace-nowrap max-xl:hidden print:block">{age}</div>
      <div className="max-lg:hidden">{again}</div>
      <GoToButton onOpen={() => show("palette")} />
      <div className="max-xl:hidden">
        <KeysButton onOpen={openKeys} />
      </div>
      <div className="max-xl:hidden">{colours}</div>
      <SiteMenu onKeys={openKeys}>
        {readAt !== null && (
          <MenuLine>
            {age}
            <div className="lg:hidden">{again}</div>
          </MenuLine>
        )}
        <MenuLine>
          <span aria-hidden="true">{frameWords.colours}</span>
          {colours}
        </MenuLine>
      </SiteMenu>
      <KeyDialogs shown={shown} show={show} />
    </SiteHeader>
  );
}
