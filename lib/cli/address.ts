/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

export const HOST = process.env.HOST ?? "127.0.0.1";
const DEFAULT_PORT = 3000;

/** PORT of the environment; undefined where it is no port. */
export function readPort(): number | undefined {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** What is wrong with an address, and what to do. `command` is the one a person gave. */
export function explainAddress(
  error: NodeJS.ErrnoException,
  { host, port }: Address,
  command: string,
): string {
  if (error.code === "EADDRINUSE")
    return `端口 ${port} 已被占用，请换一个：PORT=${port + 1} ${command}\nPort ${port} is taken, choose another: PORT=${port + 1} ${command}`;
  return error.syscall === "listen" ? `${host}:${port}: ${error.message}` : error.message;
}

export const explainPort = (): string => `PORT=${process.env.PORT} is no port (1 to 65535)`;
