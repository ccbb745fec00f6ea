/** A UUID of version 7 (RFC 9562): sorts by the instant of its making. */
export type Id = string;

export interface IdSource {
  next(): Id;
}

/**
 * Makes version 7 identifiers: 48 bits of milliseconds, then 74 random bits.
 * With a fixed clock and a seeded `randomBytes` the sequence is reproducible, which the demonstration zone needs.
 */
export function createIdSource(now: () => number, randomBytes: (size: number) => Uint8Array): IdSource {
  return { next: () => uuidVersion7(now(), randomBytes(10)) };
}

/** The system's own source: real time and cryptographic randomness. */
export const systemIds: IdSource = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));

function uuidVersion7(milliseconds: number, random: Uint8Array): Id {
  const time = milliseconds.toString(16).padStart(12, '0').slice(-12);
  const bytes = Array.from(random);
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const rest = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
