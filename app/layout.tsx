import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Bridgekeeper", template: "%s · Bridgekeeper" },
  description: "Every bridge between what Terraform built in Azure and what Helm moved into AKS, proved hop by hop.",
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="min-h-dvh font-sans antialiased">
        <a
          href="#main"
          className="sr-only rounded bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
        >
          Skip to the bridges
        </a>
        {children}
      </body>
    </html>
  );
}
