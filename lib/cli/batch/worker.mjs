// The entry of a worker thread: it starts without the loader of the main thread.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
