/** Numbers in the order of `dims`, the last of them running fastest. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** The two networks that find and read printed lines, whatever runs them. */
export interface OcrEngine {
  /** Characters by class, without the blank that comes first. */
  readonly characters: readonly string[];
  /** 1 × 3 × height × width, sides multiples of 32, to the share of text at each pixel. */
  detect(input: Tensor): Promise<Tensor>;
  /** 1 × 3 × 48 × width to 1 × steps × classes. */
  recognise(input: Tensor): Promise<Tensor>;
}
