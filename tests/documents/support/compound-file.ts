/** Writes an OLE compound file of streams of 4096 bytes or more, in sectors of 512 bytes. */
const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;
const SMALLEST = 4096;

const sectorsOf = (bytes: number): number => Math.ceil(bytes / SECTOR);

export function writeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => {
    const padded = new Uint8Array(Math.max(SMALLEST, bytes.length));
    padded.set(bytes);
    return { name, bytes: padded };
  });
  const directorySectors = sectorsOf((contents.length + 1) * 128);
  const dataSectors = contents.reduce((sum, { bytes }) => sum + sectorsOf(bytes.length), 0);
  let fatSectors = 1;
  while (fatSectors * 128 < fatSectors + directorySectors + dataSectors) fatSectors++;
  const out = new Uint8Array(SECTOR * (1 + fatSectors + directorySectors + dataSectors));
  const view = new DataView(out.buffer);
  const fat: number[] = Array.from({ length: fatSectors }, () => FAT);
  const chain = (count: number): number => {
    const start = fat.length;
    for (let i = 1; i < count; i++) fat.push(start + i);
    fat.push(END);
    return start;
  };
  const directory = chain(directorySectors);
  const starts = contents.map(({ bytes }) => chain(sectorsOf(bytes.length)));
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, SMALLEST, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i < fatSectors ? i : FREE, true);
  for (let i = 0; i < fatSectors * 128; i++) view.setUint32(SECTOR + 4 * i, fat[i] ?? FREE, true);
  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const at = SECTOR * (1 + directory) + 128 * index;
    [...name].forEach((character, i) => {
      view.setUint16(at + 2 * i, character.charCodeAt(0), true);
    });
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    out[at + 66] = type;
    out[at + 67] = 1;
    for (const offset of [68, 72, 76]) view.setUint32(at + offset, FREE, true);
    if (index === 0) view.setUint32(at + 76, contents.length > 0 ? 1 : FREE, true);
    else if (index < contents.length) view.setUint32(at + 72, index + 1, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(0, "Root Entry", 5, END, 0);
  contents.forEach(({ name, bytes }, i) => {
    const start = starts[i] as number;
    entry(i + 1, name, 2, start, bytes.length);
    out.set(bytes, SECTOR * (1 + start));
  });
  return out;
}
