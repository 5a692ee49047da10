/** What the process answers to a script. 130 is what shells answer for a command that was interrupted. */
export const exitStatus = { fine: 0, failing: 1, usage: 2, nothingRead: 3, interrupted: 130 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
