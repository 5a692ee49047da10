import type { IgnoreEntry } from "../../lib/bridges/ignore.ts";
import type { DeclaredNeed } from "../../lib/bridges/workload-context.ts";

/** What a process of Bridgekeeper was told, with every default filled in. Paths are absolute. */
export interface Configuration {
  readonly origin: {
    /** The file that was read; null when there is none. */
    readonly file: string | null;
  };
  readonly azure: AzureConfiguration;
  /** Empty: the current context of the default kubeconfig. */
  readonly clusters: readonly ClusterConfiguration[];
  readonly terraform: readonly TerraformConfiguration[];
  readonly helm: {
    /** Folders of charts. */
    readonly charts: readonly string[];
  };
  readonly needs: readonly DeclaredNeed[];
  readonly ignore: readonly IgnoreEntry[];
  readonly server: ServerConfiguration;
  readonly store: {
    /** `file:` with an absolute path, or `postgres://…`. */
    readonly url: string;
  };
  readonly refresh: { readonly intervalInSeconds: number };
}

export interface AzureConfiguration {
  /** The origin of Azure Resource Manager, without a slash at its end. */
  readonly endpoint: string;
  /** `default` is DefaultAzureCredential; `token` is the bearer token in `AZURE_ACCESS_TOKEN`. */
  readonly credential: "default" | "token";
  /** Ids; empty: every subscription that the credential may read. */
  readonly subscriptions: readonly string[];
}

export interface ClusterConfiguration {
  readonly name: string;
  /** Left out: `KUBECONFIG`, `~/.kube/config`, then the pod's own ServiceAccount. */
  readonly kubeconfig?: string;
  /** Left out: the current context. */
  readonly context?: string;
  /** The ARM id of the managed cluster. Left out: found by the API server's host. */
  readonly resourceId?: string;
  /** Empty: all. */
  readonly namespaces: readonly string[];
}

/** At least one of the two is there. */
export interface TerraformConfiguration {
  /** A folder of `.tf` files. */
  readonly path?: string;
  /** A file: `terraform show -json` of a state or a plan, or a state of version 4. */
  readonly state?: string;
}

export interface ServerConfiguration {
  readonly host: string;
  readonly port: number;
  readonly allowAnonymous: boolean;
  /** The names that a proxy in front passes on. On loopback, any other is refused. */
  readonly names: readonly string[];
  /** Shown on every page. */
  readonly banner: Banner | null;
}

export interface Banner {
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}
