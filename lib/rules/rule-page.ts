/** Where a rule is explained: an address of the dashboard, and of `docs/rules/<id>.md` by the same id. */
export const rulePage = (id: string): string => `/rules/${id}`;
