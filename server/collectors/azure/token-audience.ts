interface Cloud {
  readonly audience: string;
  /** Where tokens are fetched; undefined leaves it to `AZURE_AUTHORITY_HOST` and the public default. */
  readonly authorityHost?: string;
}

const publicCloud: Cloud = { audience: "https://management.azure.com" };

/** https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure, https://learn.microsoft.com/azure/china/resources-developer-guide */
const sovereignClouds: Readonly<Record<string, Cloud>> = {
  "management.usgovcloudapi.net": {
    audience: "https://management.usgovcloudapi.net",
    authorityHost: "https://login.microsoftonline.us",
  },
  "management.chinacloudapi.cn": {
    audience: "https://management.chinacloudapi.cn",
    authorityHost: "https://login.chinacloudapi.cn",
  },
};

/**
 * The cloud that an ARM endpoint belongs to. An unknown endpoint is a proxy or a private link in front of
 * the public one, whose tokens are made out to the public audience:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/create-private-link-access-rest
 */
export function cloudOf(endpoint: string): Cloud {
  return sovereignClouds[new URL(endpoint).hostname.toLowerCase()] ?? publicCloud;
}

export const tokenScopeOf = (endpoint: string) => `${cloudOf(endpoint).audience}/.default`;
