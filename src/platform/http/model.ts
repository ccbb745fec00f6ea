import type { IdSource, Result } from '../../kernel/index.ts';
import type { Log } from '../log/index.ts';
import type { Caller, Edge, OperationContext, Registry, UploadedFile } from '../operations/index.ts';

/** What a request says about who is asking. */
export interface Credentials {
  readonly cookie: string;
  readonly authorization: string | null;
  /** The account that a holder of the local token wants to act as. */
  readonly actAs: string | null;
}

export interface ContextParts {
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly edge?: Edge;
  readonly uploads?: AsyncIterable<UploadedFile>;
}

export interface HttpOptions {
  readonly registry: Registry;
  /** Finds who is asking; whoever shows nothing is the anonymous caller. */
  readonly callerOf: (credentials: Credentials) => Promise<Result<Caller>>;
  readonly contextFor: (parts: ContextParts) => OperationContext;
  readonly ids: IdSource;
  readonly log: Log;
  readonly title: string;
  readonly version: string;
  /** The built console; null when only the API is served. */
  readonly webRoot: string | null;
  /** The origin under which a reverse proxy publishes the server, when that differs from the host it forwards. */
  readonly publicOrigin: string | null;
  readonly trustProxy: boolean;
  /** Says whether the server can do its work; the body of `/healthz`. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
  /** How often an event stream looks for news. */
  readonly eventPollMilliseconds?: number;
}
