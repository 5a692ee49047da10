/** Those of Entra and Key Vault, of HTTP with its reason, and of Redis: what stands in the log of the workload, too. */
const code = /(?<![-.\w])(?:AADSTS\d{4,}|AKV\d{4,}|[45]\d\d(?:, substatus \d+| [A-Z]\w+)|NOPERM|WRONGPASS)\b/g;

/** The error codes that a message names, each once, in its order. */
export const errorCodesIn = (message: string): readonly string[] => [...new Set(message.match(code))];
