import { codesOf, type Catalogue } from "../failure-mode.ts";
import { contributorChangesDeployments } from "./contributor-changes-deployments.ts";
import { hostOfOtherKind } from "./host-of-other-kind.ts";
import { apiKeyRefused } from "./key-refused.ts";
import { managementRole } from "./management-role.ts";
import { deploymentDisabled, modelNameForDeployment } from "./model-name-for-deployment.ts";
import { regionalHost } from "./no-subdomain.ts";
import { otherApiGranted } from "./other-api-granted.ts";
import { noZoneOfItsOwn, recordInOneOfTwoZones } from "./record-in-one-of-two-zones.ts";
import { roleOnProject } from "./role-on-project.ts";

export const openaiCatalogue: Catalogue = {
  title: "Azure OpenAI",
  codes: codesOf("O", 1, 9),
  modes: [
    managementRole,
    otherApiGranted,
    regionalHost,
    apiKeyRefused,
    modelNameForDeployment,
    deploymentDisabled,
    roleOnProject,
    recordInOneOfTwoZones,
    noZoneOfItsOwn,
    contributorChangesDeployments,
    hostOfOtherKind,
  ],
  leftOut: [
    {
      code: "O-06",
      title: "The application asks for a token of another audience",
      reason:
        "The scope that a token is asked for stands in the application's code; the pod template does not show it.",
    },
  ],
};
