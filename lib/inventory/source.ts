/** Where something is read. */
export type Source = "azure" | "kubernetes" | "terraform" | "helm";
