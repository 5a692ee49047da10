import type { AppConfigurationSubject } from "../bridges/app-configuration-subject.ts";
import { seenInWorkload, kubectlName, templatePath } from "../bridges/observe-workload.ts";
import type { UndefinedVariable } from "../bridges/undefined-variables.ts";
import { broken, defineRule, intact, unknown } from "./rule.ts";

/**
 * The kubelet leaves a `$(NAME)` that nothing defines as it is written: the container starts, runs, and does
 * its work on the wrong thing. No event and no status shows it.
 * https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#container-v1-core
 */
export const commandVariablesDefined = defineRule<AppConfigurationSubject>({
  id: "command-variables-defined",
  description: "Every $(NAME) in the containers' command, arguments and variables must be defined.",
  // Living pods may have a variable that admission gave them.
  requires: ({ undefinedVariables, context }) => (undefinedVariables.some(isProved) ? [context.pods] : []),
  judge(subject) {
    const { route, undefinedVariables, context } = subject;
    if (route === null || !hasReferences(subject)) return null;
    const proved = undefinedVariables.find(isProved);
    if (proved !== undefined) {
      return broken(
        `Nothing defines ${proved.variable}, so container ${proved.container} gets the text $(${proved.variable}) as it is written.${proved.isInShell ? " Its shell takes that for a command to run." : ""} The pods stay green all the same.`,
        undefinedVariables.map((each) => seen(subject, each)),
      );
    }
    const [unproved] = undefinedVariables;
    if (unproved !== undefined) {
      const sources = unproved.mayComeFrom.join("; or ");
      return unknown(
        `Nothing that was read defines ${unproved.variable} for container ${unproved.container}. It may come from ${sources}. If not, the container gets the text $(${unproved.variable}) as it is written.`,
        `whether ${unproved.variable} comes from ${unproved.mayComeFrom.map((source) => source.split(",")[0]).join(" or ")}: name it under env with a valueFrom, or add it to the store`,
        undefinedVariables.map((each) => seen(subject, each)),
      );
    }
    return intact(`Every $(NAME) in the containers of ${context.workload.name} is defined.`);
  },
  fix({ undefinedVariables, resource, context: { workload } }) {
    const variable = undefinedVariables.find(isProved)?.variable ?? "<NAME>";
    const store = resource.state === "found" ? resource.value.name : "<store>";
    return {
      az: `az appconfig kv set --name ${store} --key ${variable} --value <value> --auth-mode login --yes   # with the label that the provider selects`,
      terraform: [
        `resource "azurerm_app_configuration_key" "${variable.toLowerCase()}" {`,
        `  configuration_store_id = azurerm_app_configuration.<${store}>.id`,
        `  key                    = "${variable}"`,
        `  value                  = "<value>"`,
        `}`,
      ].join("\n"),
      kubectl: `kubectl -n ${workload.namespace} set env ${kubectlName(workload)} ${variable}=<value>`,
      docs: "https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/",
    };
  },
});

const isProved = ({ mayComeFrom }: UndefinedVariable) => mayComeFrom.length === 0;

function hasReferences({ context: { workload } }: AppConfigurationSubject): boolean {
  return workload.template.containers.some(({ variableReferences }) => variableReferences.length > 0);
}

function seen(
  { context: { workload } }: AppConfigurationSubject,
  { variable, container, isInit, path }: UndefinedVariable,
) {
  const field = `spec.${isInit ? "initContainers" : "containers"}[${container}].${path}`;
  return seenInWorkload("found", `$(${variable})`, workload, templatePath(workload.kind, field));
}
