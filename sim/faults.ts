import type { Database, Queryable } from '../src/platform/db/index.ts';

/** The connection broke, or the process was killed: whoever asked gets no answer. */
export class LostConnectionError extends Error {
  override readonly name = 'LostConnectionError';
}

export interface Fault {
  /** Before the statement of that number of the next write, or after its commit: then everything is written and nobody hears of it. */
  readonly at: { readonly statement: number } | 'after_commit';
  /** A killed process writes nothing more until it is started again; a blip is over at once. */
  readonly kills: boolean;
}

/** The real database behind a line that breaks when the simulation wants it to. */
export class FaultyLine {
  private armed: Fault | null = null;
  private isDown = false;
  fired = 0;
  readonly database: Database;

  constructor(database: Database) {
    this.database = {
      read: (settings, work) => database.read(settings, work),
      change: (settings, work) => database.change(settings, work),
      own: (work) => database.own(work),
      close: () => database.close(),
      write: (zoneId, work) => this.write(database, zoneId, work),
    };
  }

  arm(fault: Fault): void {
    this.armed = fault;
  }

  /** The next process finds the database as the last one left it. */
  restart(): void {
    this.armed = null;
    this.isDown = false;
  }

  private async write<T>(database: Database, zoneId: number, work: (tx: Queryable) => Promise<T>): Promise<T> {
    if (this.isDown) throw new LostConnectionError('the process is gone');
    const fault = this.armed;
    if (!fault) return database.write(zoneId, work);
    if (fault.at === 'after_commit') {
      await database.write(zoneId, work);
      this.break(fault);
      throw new LostConnectionError('after commit');
    }
    const { statement } = fault.at;
    let statements = 0;
    return database.write(zoneId, (tx) =>
      work({
        query: (text, values) => {
          statements += 1;
          if (statements < statement || this.armed === null) return tx.query(text, values);
          this.break(fault);
          throw new LostConnectionError(`before statement ${statement}`);
        },
      }),
    );
  }

  private break(fault: Fault): void {
    this.armed = null;
    this.isDown = fault.kills;
    this.fired += 1;
  }
}
