import type { Metadata } from "next";
import { ConnectGuide } from "../../../components/connect/connect-guide.tsx";

export const metadata: Metadata = { title: "Connect your own" };

export default function Page() {
  return <ConnectGuide />;
}
