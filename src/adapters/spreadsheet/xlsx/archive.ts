import { createInflateRaw } from 'node:zlib';

/** A file inside a ZIP archive, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
  readonly checksum: number;
}

export class ArchiveMalformedError extends Error {
  override readonly name = 'ArchiveMalformedError';
}

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentralDirectory = 0x06054b50;
const localHeaderBytes = 30;
const centralHeaderBytes = 46;
const endBytes = 22;
const deflated = 8;
const encrypted = 0x0001;

/**
 * The files of a ZIP archive (APPNOTE 6.3) as its central directory names them. Throws ArchiveMalformedError; archives of
 * 4 GB and more, split or encrypted ones are not taken.
 */
export function readArchive(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    need(at + centralHeaderBytes <= end && view.getUint32(at, true) === centralHeader, 'central directory');
    entries.push(readEntry(bytes, view, at));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += centralHeaderBytes + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ArchiveEntry {
  const method = view.getUint16(at + 10, true);
  need(
    (view.getUint16(at + 8, true) & encrypted) === 0 && (method === 0 || method === deflated),
    'encryption or packing',
  );
  const nameStart = at + centralHeaderBytes;
  const name = bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true));
  const local = view.getUint32(at + 42, true);
  need(local + localHeaderBytes <= bytes.byteLength && view.getUint32(local, true) === localHeader, 'local header');
  const start = local + localHeaderBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const stop = start + view.getUint32(at + 20, true);
  need(stop <= bytes.byteLength, 'size');
  return {
    name: Buffer.from(name).toString('utf8'),
    isDeflated: method === deflated,
    packed: bytes.subarray(start, stop),
    unpackedBytes: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
  };
}

/**
 * An archive of these entries and nothing else. A reader that walks the local headers, or looks for signatures in packed
 * data, may see other files in an archive than its directory names; in this one it sees those that were checked.
 */
export function sealArchive(entries: readonly ArchiveEntry[]): Buffer {
  const locals: Uint8Array[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.filter(({ unpackedBytes }) => unpackedBytes > 0)) {
    const name = Buffer.from(entry.name);
    const header = headerOf(entry, name.length);
    const local = Buffer.concat([numbers(localHeader), header, name]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([numbers(centralHeader), Buffer.from([20, 0]), header, place, name]));
    locals.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(endBytes);
  end.writeUInt32LE(endOfCentralDirectory, 0);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The part that local and central headers share: version to the length of the extra field. */
function headerOf({ isDeflated, checksum, packed, unpackedBytes }: ArchiveEntry, nameBytes: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(isDeflated ? deflated : 0, 4);
  header.writeUInt32LE(checksum, 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(unpackedBytes, 18);
  header.writeUInt16LE(nameBytes, 22);
  return header;
}

function numbers(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function findEnd(view: DataView): number {
  const longestComment = 65_535;
  for (let at = view.byteLength - endBytes; at >= Math.max(0, view.byteLength - endBytes - longestComment); at -= 1) {
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
