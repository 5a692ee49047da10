/** How to look at one's own clusters, step by step. */
export const connectWords = {
  title: "Connect your own",
  lead: "Bridgekeeper reads Azure and Kubernetes with the sign-ins that you already have. It only reads; no Secret and no key is ever asked for.",
  steps: [
    {
      title: "Sign in",
      says: "Anything that DefaultAzureCredential takes will do, and the context that kubectl uses.",
      file: "Azure CLI and kubectl",
      code: "az login\nkubectl config use-context <your-context>",
    },
    {
      title: "Look at it at once",
      says: "Without a configuration this reads every subscription that you can read, and the current context.",
      file: "In Bridgekeeper’s folder",
      code: "npm start -- --live",
    },
    {
      title: "Say what to read",
      says: "For more than one cluster, or less than everything, put this into the folder from which you start it; then npm start is enough. A wrong line is named with its file, line and key.",
      file: "bridgekeeper.yaml",
      code: `azure:
  subscriptions: [<subscription-id>] # left out: all that you can read
clusters:
  - name: <name>
    context: <your-context>
    namespaces: [] # empty: all`,
    },
    {
      title: "Let it read",
      says: "What it may not read is called unknown, and the page names the permission. These two roles hold all that it needs; both lie in the folder deploy.",
      file: "Azure CLI and kubectl",
      code: `az role definition create --role-definition deploy/azure-reader-role.json
az role assignment create --assignee <who-reads> --role "Bridgekeeper Reader" --scope /subscriptions/<subscription-id>
kubectl apply -f deploy/kubernetes-reader-role.yaml`,
    },
  ],
} as const;
