import { constants, type FileHandle, open, stat } from "node:fs/promises";
import { BUDGETS } from "../../documents/budgets";
import { DocumentError } from "../../documents/document-error";

/**
 * The bytes of a file on a disk. Pipes, devices and sockets, which may never end, are not opened.
 * @throws DocumentError not_a_file, too_large; file system errors
 */
export async function readFileBytes(path: string | Buffer): Promise<Uint8Array> {
  const info = await stat(path);
  if (info.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR", syscall: "read" });
  if (!info.isFile())
    throw new DocumentError(
      "not_a_file",
      "It is a pipe or a device and not a file: save what it gives as a file.",
    );
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await readWhole(file, info.size);
  } finally {
    await file.close();
  }
}

const MIB = 1024 * 1024;

/** A file may grow while it is read, and those of the system say that they are empty. */
async function readWhole(file: FileHandle, size: number): Promise<Uint8Array> {
  const most = BUDGETS.fileBytes.most;
  if (size > most) throw tooLarge(size);
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    if (length === bytes.length) {
      if (length > most) throw tooLarge(length);
      const wider = new Uint8Array(Math.max(MIB, 2 * length));
      wider.set(bytes);
      bytes = wider;
    }
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
  }
}

const tooLarge = (size: number): DocumentError =>
  new DocumentError(
    "too_large",
    `The file has ${Math.ceil(size / MIB)} MB; ${BUDGETS.fileBytes.most / MIB} are read. Split it.`,
  );
