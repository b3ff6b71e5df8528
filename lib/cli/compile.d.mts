/** Compiles the command line where its sources have changed; paths of what is to be run. */
export function compileCommands(): Promise<{
  readonly main: string;
  readonly reader: string;
  readonly orders: string;
}>;
