/** A release that an object came with. */
export interface HelmReleaseOptions {
  readonly name: string;
  readonly namespace: string;
  /** `{chart}-{version}`. */
  readonly chart: string;
}

/** The marks that Helm and the usual chart templates leave on an object. */
export function helmMarks({ name, namespace, chart }: HelmReleaseOptions) {
  return {
    labels: {
      "app.kubernetes.io/managed-by": "Helm",
      "app.kubernetes.io/instance": name,
      "app.kubernetes.io/version": chart.slice(chart.lastIndexOf("-") + 1),
      "helm.sh/chart": chart,
    },
    annotations: { "meta.helm.sh/release-name": name, "meta.helm.sh/release-namespace": namespace },
  };
}
