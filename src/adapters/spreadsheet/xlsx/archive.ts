import { createInflateRaw } from 'node:zlib';

/** A file inside a ZIP archive, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
}

export class ArchiveMalformedError extends Error {
  override readonly name = 'ArchiveMalformedError';
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentralDirectory = 0x06054b50;
const dataDescriptor = 0x08074b50;
const unknownLength = 0x0008;
const encrypted = 0x0001;

/**
 * The files of a ZIP archive (APPNOTE 6.3) by its central directory. The local headers must say the same, one after the
 * other without a gap, so that a reader that walks the local headers sees no other files than those checked here.
 * Throws ArchiveMalformedError; archives of 4 GB and more, split or encrypted ones are not taken.
 */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directoryStart = view.getUint32(end + 16, true);
  const found: Array<Header & { readonly offset: number }> = [];
  let at = directoryStart;
  for (let index = 0; index < count; index += 1) {
    need(at + 46 <= end && view.getUint32(at, true) === centralHeader, 'central directory');
    const header = readHeader(bytes, view, at + 8, at + 46, view.getUint16(at + 28, true));
    found.push({ ...header, offset: view.getUint32(at + 42, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  found.sort((a, b) => a.offset - b.offset);
  let expected = 0;
  return found.map((entry, index) => {
    need(entry.offset === expected, 'a gap between the files');
    const next = found[index + 1]?.offset ?? directoryStart;
    const packed = readLocal(bytes, view, entry, next);
    expected = next;
    return { name: entry.name, isDeflated: entry.method === 8, packed, unpackedBytes: entry.unpackedBytes };
  });
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/** The part that local and central headers share; `at` is the place of the flags. */
function readHeader(bytes: Uint8Array, view: DataView, at: number, nameAt: number, nameLength: number): Header {
  need(nameAt + nameLength <= bytes.byteLength, 'name');
  const flags = view.getUint16(at, true);
  const method = view.getUint16(at + 2, true);
  need((flags & encrypted) === 0 && (method === 0 || method === 8), 'encryption or packing');
  return {
    name: Buffer.from(bytes.subarray(nameAt, nameAt + nameLength)).toString('utf8'),
    flags,
    method,
    packedBytes: view.getUint32(at + 12, true),
    unpackedBytes: view.getUint32(at + 16, true),
  };
}

function readLocal(
  bytes: Uint8Array,
  view: DataView,
  entry: Header & { readonly offset: number },
  next: number,
): Uint8Array {
  const at = entry.offset;
  need(at + 30 <= next && view.getUint32(at, true) === localHeader, 'local header');
  const nameLength = view.getUint16(at + 26, true);
  const header = readHeader(bytes, view, at + 6, at + 30, nameLength);
  need(header.name === entry.name && header.method === entry.method, 'two names for one file');
  const start = at + 30 + nameLength + view.getUint16(at + 28, true);
  const stop = start + entry.packedBytes;
  if ((header.flags & unknownLength) === 0) {
    need(header.packedBytes === entry.packedBytes && header.unpackedBytes === entry.unpackedBytes, 'sizes');
    need(stop === next, 'a gap after a file');
  } else {
    need(header.unpackedBytes === 0 || header.unpackedBytes === entry.unpackedBytes, 'sizes');
    const signed = stop + 4 <= next && view.getUint32(stop, true) === dataDescriptor;
    need(next - stop === (signed ? 16 : 12) || next - stop === (signed ? 24 : 20), 'data descriptor');
  }
  return bytes.subarray(start, stop);
}

function findEnd(view: DataView): number {
  const longestComment = 65_535;
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endOfCentralDirectory) return at;
  }
  throw new ArchiveMalformedError('end of central directory');
}

function need(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ArchiveMalformedError(what);
}

/** The bytes of an entry piece by piece; whoever stops listening stops the unpacking, so a bomb costs one piece. */
export async function* unpack(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  if (!entry.isDeflated) {
    yield entry.packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 262_144 });
  inflate.end(entry.packed);
  try {
    for await (const chunk of inflate) yield chunk as Uint8Array;
  } finally {
    inflate.destroy();
  }
}
