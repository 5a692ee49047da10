import { getCACertificates, setDefaultCACertificates } from "node:tls";

/** Makes this process trust one more authority, as NODE_EXTRA_CA_CERTS does for a process at its start. */
export function trust(certificate: string): void {
  setDefaultCACertificates([...getCACertificates("default"), certificate]);
}
