import { randomUUID } from "node:crypto";
import { generate } from "selfsigned";

/** PEM texts of a key and of the certificate for it, which is its own authority. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

const dayInMs = 86_400_000;

/** A self-signed certificate for 127.0.0.1, ::1 and localhost. Valid since yesterday, for clocks that go slow. */
export async function createCertificate(): Promise<Certificate> {
  // A process that trusts two authorities of one name takes the one for the other.
  const name = [
    { name: "commonName", value: "localhost" },
    { name: "organizationName", value: randomUUID() },
  ];
  const { private: key, cert } = await generate(name, {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - dayInMs),
    notAfterDate: new Date(Date.now() + 365 * dayInMs),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { key, certificate: cert };
}
