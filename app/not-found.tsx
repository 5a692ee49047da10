import Link from "next/link";
import { ErrorScreen } from "../components/frame/error-screen.tsx";

export default function NotFound() {
  return (
    <ErrorScreen title="There is no such page">
      <p>
        <Link href="/" className="text-accent underline">
          To the bridges
        </Link>
      </p>
    </ErrorScreen>
  );
}
