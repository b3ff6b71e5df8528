import { DocumentError } from "../document-error";

const END = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The streams of an OLE compound file ([MS-CFB]). Every chain of sectors is followed at most once around. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly shift: number;
  private readonly miniShift: number;
  private readonly fat: readonly number[];
  private readonly miniFat: readonly number[];
  private readonly entries: readonly Entry[];
  private readonly miniStream: Uint8Array;

  /** @throws DocumentError damaged */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.shift = this.view.getUint16(30, true);
    this.miniShift = this.view.getUint16(32, true);
    if (this.shift < 7 || this.shift > 16 || this.miniShift > this.shift) throw damaged();
    this.fat = this.numbers(this.fatSectors());
    this.miniFat = this.numbers(this.chain(this.view.getUint32(60, true)));
    this.entries = this.readDirectory(this.view.getUint32(48, true));
    const root = this.entries.find((entry) => entry.type === ROOT);
    this.miniStream = root ? this.join(this.chain(root.start), root.size) : new Uint8Array();
  }

  /** The content of a stream; null where there is none of the name. @throws DocumentError damaged */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((one) => one.type === STREAM && one.name === name);
    if (!entry) return null;
    const isSmall = entry.size < this.view.getUint32(56, true);
    return isSmall ? this.small(entry) : this.join(this.chain(entry.start), entry.size);
  }

  private fatSectors(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.view.getUint32(76 + 4 * i, true));
    const perSector = (1 << this.shift) / 4 - 1;
    let next = this.view.getUint32(68, true);
    const limit = this.bytes.length >> this.shift;
    for (let steps = 0; next < END && steps <= limit; steps++) {
      const at = this.offset(next);
      for (let i = 0; i < perSector; i++) sectors.push(this.view.getUint32(at + 4 * i, true));
      next = this.view.getUint32(at + 4 * perSector, true);
    }
    return sectors.filter((sector) => sector < END);
  }

  private offset(sector: number): number {
    const at = (sector + 1) * 2 ** this.shift;
    if (at + 2 ** this.shift > this.bytes.length + 2 ** this.shift - 1 || at >= this.bytes.length)
      throw damaged();
    return at;
  }

  private numbers(sectors: readonly number[]): number[] {
    const out: number[] = [];
    for (const sector of sectors) {
      const at = this.offset(sector);
      const end = Math.min(at + 2 ** this.shift, this.bytes.length - 3);
      for (let i = at; i < end; i += 4) out.push(this.view.getUint32(i, true));
    }
    return out;
  }

  private chain(start: number, table: readonly number[] = this.fat): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < END; sector = table[sector] ?? END) {
      sectors.push(sector);
      if (sectors.length > table.length) throw damaged();
    }
    return sectors;
  }

  private join(sectors: readonly number[], size: number): Uint8Array {
    const width = 2 ** this.shift;
    const out = new Uint8Array(Math.min(size, sectors.length * width));
    sectors.forEach((sector, i) => {
      const at = this.offset(sector);
      out.set(this.bytes.subarray(at, at + Math.min(width, out.length - i * width)), i * width);
    });
    return out;
  }

  private small({ start, size }: Entry): Uint8Array {
    const width = 2 ** this.miniShift;
    const sectors = this.chain(start, this.miniFat);
    const out = new Uint8Array(Math.min(size, sectors.length * width));
    sectors.forEach((sector, i) => {
      const at = sector * width;
      out.set(this.miniStream.subarray(at, at + Math.min(width, out.length - i * width)), i * width);
    });
    return out;
  }

  private readDirectory(start: number): Entry[] {
    const sectors = this.chain(start);
    const bytes = this.join(sectors, sectors.length * 2 ** this.shift);
    const view = new DataView(bytes.buffer);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= bytes.length && entries.length < MOST_ENTRIES; at += ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      let name = "";
      for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
      entries.push({
        name,
        type: bytes[at + 66] ?? 0,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

export function damaged(cause?: unknown): DocumentError {
  return new DocumentError("damaged", "The Office file is cut off or damaged.", { cause });
}
