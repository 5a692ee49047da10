import Link from "next/link";
import { ErrorScreen } from "../components/frame/error-screen.tsx";
import { frameWords } from "../components/words/frame.ts";

export default function NotFound() {
  return (
    <ErrorScreen title={frameWords.noPage}>
      <p>
        <Link href="/" className="text-accent underline">
          {frameWords.toBridges}
        </Link>
      </p>
    </ErrorScreen>
  );
}
