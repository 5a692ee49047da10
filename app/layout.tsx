import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { frameWords } from "../components/words/frame.ts";
import { parseTheme, themeCookie } from "../lib/view/theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Bridgekeeper", template: "%s · Bridgekeeper" },
  description: "Every bridge between what Terraform built in Azure and what Helm moved into AKS, proved hop by hop.",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body className="min-h-dvh font-sans antialiased">
        <a
          href="#main"
          className="sr-only rounded bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
        >
          {frameWords.skip}
        </a>
        {children}
      </body>
    </html>
  );
}
