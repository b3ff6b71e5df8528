// The process that reads documents; its argument is the path of its code.
import { setEnginePace } from "./engine-pace";
import { loadKept } from "./kept-code";

setEnginePace();
const { exported, keep } = loadKept<typeof import("./orders")>(process.argv[2] ?? "");
exported.obeyOrders(keep);
