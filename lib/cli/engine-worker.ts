/**
 * Runs in the engine's worker before its own code. That code compiles the wasm while it arrives and waits for ever
 * where it cannot: a type the host got wrong, bytes cut off, an answer that is none, a policy. Here each is told by
 * an error of the worker, named as EngineFault has it, and bytes that did not arrive whole are asked for once more.
 */
function guard(): void {
  const { instantiateStreaming, instantiate } = WebAssembly;
  const { fetch } = self;
  /** Where the wasm was asked for: what its code hands on of an answer does not say. */
  let address = "";
  self.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (asked.endsWith(".wasm")) address = asked;
    return fetch(input, init);
  };
  type Instantiated = WebAssembly.WebAssemblyInstantiatedSource;

  const tell = (fault: string, detail: unknown): never => {
    const error = new Error(`${fault}: ${String(detail)}`);
    setTimeout(() => {
      throw error;
    });
    throw error;
  };
  const isPolicy = (cause: unknown): boolean =>
    /Content Security Policy|unsafe-eval|CSP/i.test(String(cause));
  const received = async (): Promise<Response> => {
    const response = await fetch(address, { cache: "reload" }).catch((cause: unknown) =>
      tell("engine_missing", cause),
    );
    return response.ok ? response : tell("engine_missing", `${response.status} ${address}`);
  };
  const typed = ({ body }: Response): Response =>
    new Response(body, { headers: { "content-type": "application/wasm" } });

  const again = async (imports?: WebAssembly.Imports): Promise<Instantiated> => {
    const bytes = await received().then((response) => response.arrayBuffer());
    return instantiate(bytes, imports).catch((cause: unknown) =>
      tell(isPolicy(cause) ? "engine_forbidden" : "engine_cut", cause),
    );
  };

  WebAssembly.instantiateStreaming = async (source, imports) => {
    const response = await Promise.resolve(source).catch((cause: unknown) => tell("engine_missing", cause));
    if (!response.ok) return tell("engine_missing", `${response.status} ${address}`);
    try {
      return await instantiateStreaming(typed(response), imports);
    } catch (cause) {
      return isPolicy(cause) ? tell("engine_forbidden", cause) : again(imports);
    }
  };
}

/** The engine's worker, guarded. */
export const guardWorker = (code: string): string => `"use strict";(${guard.toString()})();\n${code}`;
