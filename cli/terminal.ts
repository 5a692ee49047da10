/** What a command may touch of the process that it runs in. */
export interface Terminal {
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly abortSignal: AbortSignal;
}
