export const help = `bridgekeeper shows every bridge between what Terraform built in Azure and what Helm moved into AKS.

  bridgekeeper check    read once, judge, print
      --demo                        the embedded PulseOS estate
      --live                        no configuration file: the current kubeconfig context and Azure sign-in
      --format text|json            default text
      --fail-on broken|unknown|at-risk
                                    exit with 1 when a bridge is that bad or worse; default broken
      --namespace NAME              these namespaces only; can be repeated
      --workload NAMESPACE/NAME     these workloads only; can be repeated
      --kind KIND                   compute, identity, redis, cosmos, app-configuration, openai, key-vault
  bridgekeeper serve    the dashboard; without a configuration it shows the embedded estate
      --demo, --live                as above
      --host HOST, --port PORT      over server.host and server.port of the configuration

Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage or configuration, 3 nothing could be read.
`;
