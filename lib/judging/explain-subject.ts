import { nearestOf } from "../text/nearest.ts";

/** A subject of which a credential was made, the likest to the wanted one, and what is the matter with it. */
export interface SubjectMiss {
  readonly subject: string;
  /** A clause: `has namespace and ServiceAccount the wrong way round`. */
  readonly says: string;
  /** What Entra answers. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
  readonly code: string;
}

const prefix = "system:serviceaccount:";

/** The likest of the subjects that are not the wanted one; undefined when there is none. */
export function missedSubject(subjects: readonly string[], wanted: string): SubjectMiss | undefined {
  const slips = subjects.flatMap((subject) => slipOf(subject, wanted) ?? []);
  if (slips[0] !== undefined) return slips[0];
  const subject = nearestOf(subjects, wanted);
  return subject === undefined ? undefined : { subject, says: explainOther(subject, wanted), code: "AADSTS700213" };
}

/** Whether it was meant to be the wanted one. A pattern was meant for several. */
export const isMisspeltSubject = (subject: string, wanted: string): boolean =>
  !subject.includes("*") && slipOf(subject, wanted) !== undefined;

/** A slip of the pen: meant for this ServiceAccount, and not its subject. */
function slipOf(subject: string, wanted: string): SubjectMiss | undefined {
  const slip = (says: string, code = "AADSTS700213"): SubjectMiss => ({ subject, says, code });
  const { namespace, name } = partsOf(wanted);
  if (subject.trim() === wanted) return slip("has blanks around it");
  if (subject.toLowerCase() === wanted.toLowerCase())
    return slip("differs by upper and lower case only", "AADSTS7002138");
  if (subject === `${prefix}${name}:${namespace}`) return slip("has namespace and ServiceAccount the wrong way round");
  if (subject === `${namespace}:${name}` || subject === `serviceaccount:${namespace}:${name}`)
    return slip(`lacks ${prefix} at its beginning`);
  if (isPattern(subject, wanted)) return slip("has a * in it, which stands for itself and for nothing else");
  return undefined;
}

function isPattern(subject: string, wanted: string): boolean {
  if (!subject.includes("*")) return false;
  const [start = "", ...rest] = subject.split("*");
  return wanted.startsWith(start) && wanted.endsWith(rest.at(-1) ?? "");
}

function explainOther(subject: string, wanted: string): string {
  if (!subject.toLowerCase().startsWith(prefix)) return "names no ServiceAccount";
  const found = partsOf(subject);
  const own = partsOf(wanted);
  if (found.namespace === own.namespace) return `names ServiceAccount ${found.name} of this namespace`;
  if (found.name === own.name) return `is for namespace ${found.namespace}`;
  return `names ServiceAccount ${found.namespace}/${found.name}`;
}

/** Neither a namespace nor a ServiceAccount has a colon in its name. */
function partsOf(subject: string): { readonly namespace: string; readonly name: string } {
  const [namespace = "", name = ""] = subject.slice(prefix.length).split(":");
  return { namespace, name };
}
