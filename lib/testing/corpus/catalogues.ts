import { accessCatalogue } from "./access/catalogue.ts";
import { appConfigurationCatalogue } from "./app-configuration/catalogue.ts";
import { computeCatalogue } from "./compute/catalogue.ts";
import { cosmosCatalogue } from "./cosmos/catalogue.ts";
import { estateCatalogue } from "./estate/catalogue.ts";
import type { Catalogue } from "./failure-mode.ts";
import { identityCatalogue } from "./identity/catalogue.ts";
import { keyVaultCatalogue } from "./key-vault/catalogue.ts";
import { openaiCatalogue } from "./openai/catalogue.ts";
import { redisCatalogue } from "./redis/catalogue.ts";

export const catalogues: readonly Catalogue[] = [
  identityCatalogue,
  computeCatalogue,
  redisCatalogue,
  cosmosCatalogue,
  appConfigurationCatalogue,
  openaiCatalogue,
  keyVaultCatalogue,
  accessCatalogue,
  estateCatalogue,
];
