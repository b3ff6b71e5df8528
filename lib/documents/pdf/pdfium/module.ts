import { type Allowance, hostImports, ModuleEnded } from "./host";

/** Functions of PDFium's public interface (fpdfview.h, fpdf_text.h, fpdf_edit.h) that are used; all take numbers. */
const FUNCTIONS = [
  "FPDF_InitLibrary",
  "FPDF_LoadMemDocument",
  "FPDF_GetLastError",
  "FPDF_CloseDocument",
  "FPDF_GetPageCount",
  "FPDF_LoadPage",
  "FPDF_ClosePage",
  "FPDF_GetPageBoundingBox",
  "FPDFPage_GetRotation",
  "FPDFPage_CountObjects",
  "FPDFPage_GetObject",
  "FPDFPageObj_GetType",
  "FPDFPageObj_GetMatrix",
  "FPDFPageObj_GetFillColor",
  "FPDFPageObj_SetIsActive",
  "FPDFPageObj_CountMarks",
  "FPDFPageObj_GetMark",
  "FPDFPageObj_RemoveMark",
  "FPDFFormObj_CountObjects",
  "FPDFFormObj_GetObject",
  "FPDFPath_CountSegments",
  "FPDFPath_GetPathSegment",
  "FPDFPath_GetDrawMode",
  "FPDFPathSegment_GetPoint",
  "FPDFPathSegment_GetType",
  "FPDFPathSegment_GetClose",
  "FPDFTextObj_GetFont",
  "FPDFTextObj_GetFontSize",
  "FPDFTextObj_GetTextRenderMode",
  "FPDFFont_GetAscent",
  "FPDFFont_GetDescent",
  "FPDFFont_GetIsEmbedded",
  "FPDFFont_GetFontData",
  "FPDFFont_GetGlyphWidth",
  "FPDFText_LoadPage",
  "FPDFText_ClosePage",
  "FPDFText_CountChars",
  "FPDFText_GetUnicode",
  "FPDFText_IsGenerated",
  "FPDFText_IsHyphen",
  "FPDFText_HasUnicodeMapError",
  "FPDFText_GetTextObject",
  "FPDFText_GetCharOrigin",
  "FPDFText_GetLooseCharBox",
  "FPDFText_GetCharBox",
  "FPDFText_GetMatrix",
  "FPDFBitmap_CreateEx",
  "FPDFBitmap_Destroy",
  "FPDFBitmap_FillRect",
  "FPDFBitmap_GetBuffer",
  "FPDFBitmap_GetStride",
  "FPDFImageObj_GetImagePixelSize",
  "FPDF_RenderPageBitmap",
  "malloc",
  "free",
] as const;

export type PdfiumFunctions = Readonly<Record<(typeof FUNCTIONS)[number], (...args: number[]) => number>>;

/** Bytes set aside for what the functions write their answers into. */
const SCRATCH = 64;
/** Stands at the end of the module's own stack: once it is gone, so may be what lay behind. */
const COOKIE = 0x5afe_c0de;

/** One instance of PDFium: its functions and its memory. */
export class Pdfium {
  private floats: Float32Array;
  private doubles: Float64Array;
  private integers: Int32Array;

  private constructor(
    readonly call: PdfiumFunctions,
    private readonly memory: WebAssembly.Memory,
    private readonly allowance: Allowance,
    /** Address of the mark at the end of its stack. */
    readonly stackEnd: number,
    /** Address of memory that functions may write their answers into. */
    readonly scratch: number,
  ) {
    this.floats = new Float32Array(memory.buffer, scratch, SCRATCH / 4);
    this.doubles = new Float64Array(memory.buffer, scratch, SCRATCH / 8);
    this.integers = new Int32Array(memory.buffer, scratch, SCRATCH / 4);
    new DataView(memory.buffer).setUint32(stackEnd, COOKIE, true);
  }

  /** @param mostBytes memory beyond which it gets no more */
  static async start(module: WebAssembly.Module, mostBytes: number): Promise<Pdfium> {
    const allowance: Allowance = { mostBytes, refused: false };
    let exports: WebAssembly.Exports | null = null;
    const imports = hostImports(module, () => exports as never, allowance);
    const instance = await WebAssembly.instantiate(module, imports);
    exports = instance.exports;
    const of = exports as unknown as PdfiumFunctions & {
      readonly memory: WebAssembly.Memory;
      __wasm_call_ctors(): void;
      emscripten_stack_init(): void;
      emscripten_stack_get_end(): number;
    };
    of.emscripten_stack_init();
    of.__wasm_call_ctors();
    of.FPDF_InitLibrary();
    return new Pdfium(of, of.memory, allowance, of.emscripten_stack_get_end(), of.malloc(SCRATCH));
  }

  /** Whether it asked for more memory than it may have. */
  get isFull(): boolean {
    return this.allowance.refused;
  }

  /** Memory moves when it grows: what was seen of it before is empty then. */
  float(index: number): number {
    if (this.floats.length === 0)
      this.floats = new Float32Array(this.memory.buffer, this.scratch, SCRATCH / 4);
    return this.floats[index] as number;
  }

  double(index: number): number {
    if (this.doubles.length === 0)
      this.doubles = new Float64Array(this.memory.buffer, this.scratch, SCRATCH / 8);
    return this.doubles[index] as number;
  }

  integer(index: number): number {
    if (this.integers.length === 0)
      this.integers = new Int32Array(this.memory.buffer, this.scratch, SCRATCH / 4);
    return this.integers[index] as number;
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  /** @throws ModuleEnded where there is no room */
  store(bytes: Uint8Array): number {
    const address = this.call.malloc(Math.max(1, bytes.length));
    if (address === 0) throw new ModuleEnded("file beyond its memory");
    this.bytes(address, bytes.length).set(bytes);
    return address;
  }

  /** @throws ModuleEnded where its stack has run over */
  checkStack(): void {
    if (new DataView(this.memory.buffer).getUint32(this.stackEnd, true) !== COOKIE)
      throw new ModuleEnded("its stack ran over");
  }
}
