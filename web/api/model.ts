/** A text in both languages of the console; the API sends every name and message this way. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Whether a value of unknown shape is a text in both languages. */
export function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** A refusal as the API sends it: what happened and what to do next, with the facts that led to it. */
export interface Refusal {
  readonly code: string;
  readonly message: Words;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** One page of a list, in the order asked for; `next` is handed back as `after`, and is null on the last page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  /** How many rows the filters leave, where the server counts them. */
  readonly total?: number;
}

/** The server decided against the request; nothing was changed. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refusal: Refusal;
  readonly status: number;

  constructor(status: number, refusal: Refusal) {
    super(`${refusal.code}: ${refusal.message.en}`);
    this.status = status;
    this.refusal = refusal;
  }
}

/** The server could not be asked, or broke; whether the request took effect is unknown, so it may be sent again. */
export class OutageError extends Error {
  override readonly name = 'OutageError';
  readonly status: number | null;

  constructor(status: number | null, message: string) {
    super(message);
    this.status = status;
  }
}

/** Reads a refusal out of a response body, or null when it is none. */
export function refusalOf(body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return null;
  const refusal = body.refusal;
  if (typeof refusal !== 'object' || refusal === null) return null;
  if (!('code' in refusal) || !('message' in refusal)) return null;
  return { facts: {}, ...refusal } as Refusal;
}
