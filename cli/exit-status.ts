/** What the process answers to a script. */
export const exitStatus = { fine: 0, failing: 1, usage: 2, nothingRead: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
