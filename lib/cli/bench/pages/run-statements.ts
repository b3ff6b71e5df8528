import { BrowserEngine } from "../../../engine/browser";

const engine = new BrowserEngine(new URL("/", window.location.href).href);

const runStatement = async (text: string): Promise<void> => void (await engine.query({ text, params: [] }));

Object.assign(window, { runStatement });
