const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

const quantity = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([numkMGTPE]|[KMGTPE]i)?$/;

/**
 * A Kubernetes quantity (`250m`, `1.5`, `512Mi`, `1e3`) as a number of its base unit; null for anything else.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const parts = typeof value === "string" ? quantity.exec(value) : null;
  const factor = factors[parts?.[2] ?? ""];
  return parts?.[1] === undefined || factor === undefined ? null : Number(parts[1]) * factor;
}

/** Rounded up, as the scheduler counts. */
export function parseMillicores(value: unknown): number | null {
  const cores = parseQuantity(value);
  return cores === null ? null : Math.ceil(Number((cores * 1000).toFixed(6)));
}

export function parseBytes(value: unknown): number | null {
  const bytes = parseQuantity(value);
  return bytes === null ? null : Math.ceil(Number(bytes.toFixed(3)));
}
