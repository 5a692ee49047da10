import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { EstateFrame } from "../../components/estate/estate-frame.tsx";
import { toTopologyDocument } from "../../lib/topology/to-topology-document.ts";
import { parseTheme, themeCookie } from "../../lib/view/theme.ts";
import { currentBanner, currentState } from "../../server/watch/current.ts";

export default async function EstateLayout({ children }: { children: ReactNode }) {
  await connection();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <EstateFrame initial={toTopologyDocument(currentState())} banner={currentBanner()} theme={theme}>
      {children}
    </EstateFrame>
  );
}
