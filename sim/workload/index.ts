import type { Actor, Zone } from '../model/state.ts';
import type { Random } from '../random.ts';
import type { CommandRequest, FilesRequest } from '../requests.ts';
import { filesRequest } from './files.ts';
import { goods } from './goods.ts';
import {
  changeRequest,
  clerkFor,
  type Draw,
  declareRequest,
  deleteRequest,
  draftRequest,
  releaseRequest,
  replaceRequest,
  request,
  taxRequest,
  verdictRequest,
} from './lists.ts';
import { decidePassRequest, declarePassRequest, draftPassRequest, endPassRequest, passageRequest } from './passes.ts';

type Maker = (draw: Draw) => CommandRequest | undefined;

const makers: ReadonlyArray<readonly [number, Maker]> = [
  [9, draftRequest],
  [16, declareRequest],
  [16, verdictRequest],
  [12, releaseRequest],
  [8, taxRequest],
  [14, draftPassRequest],
  [14, declarePassRequest],
  [14, decidePassRequest],
  [16, passageRequest],
  [5, changeRequest],
  [3, deleteRequest],
  [3, endPassRequest],
  [2, replaceRequest],
  [3, bookRequest],
];

/** Makes requests that a zone might see on a busy day, and some that it should never see. */
export class Workload {
  private readonly random: Random;
  private readonly sent: CommandRequest[] = [];
  private readonly brought: FilesRequest[] = [];
  private running = 100;

  constructor(random: Random) {
    this.random = random;
  }

  private draw(zone: Zone): Draw {
    const next = () => {
      this.running += 1;
      return this.running;
    };
    return { random: this.random, zone, next };
  }

  /** A command; drafting something is always possible, so there is always one. */
  command(zone: Zone): CommandRequest {
    const draw = this.draw(zone);
    const maker = this.random.weighted(makers);
    let made = maker(draw);
    for (let tries = 0; !made && tries < 8; tries += 1) made = this.random.weighted(makers)(draw);
    made ??= draftRequest(draw);
    this.sent.push(made);
    return made;
  }

  /** Something that was sent before under the same key: mostly word for word, sometimes with other content. */
  repeat(zone: Zone): CommandRequest {
    const earlier = this.random.pickAny(this.sent.slice(-60));
    if (!earlier) return this.command(zone);
    return this.random.percent(75) ? earlier : { ...this.command(zone), actor: earlier.actor, key: earlier.key };
  }

  /** Several people at once, often at the same documents. */
  crowd(zone: Zone): CommandRequest[] {
    const first = this.command(zone);
    const others = Array.from({ length: this.random.between(1, 3) }, () =>
      this.random.percent(40) ? { ...first, key: `${first.key}-again` } : this.command(zone),
    );
    const doubled = this.random.percent(25) ? [first] : [];
    return [first, ...others, ...doubled].slice(0, 4);
  }

  files(zone: Zone, now: number): FilesRequest | undefined {
    const made = filesRequest(this.draw(zone), now, this.brought);
    if (made) this.brought.push(made);
    return made;
  }
}

function bookRequest(draw: Draw): CommandRequest {
  const { random, zone } = draw;
  const books = [...zone.books.values()];
  const paused = books.filter((book) => book.state === 'paused');
  const book = random.pickAny(paused.length > 0 && random.percent(80) ? paused : books);
  if (!book) return draftRequest(draw);
  const officer: Actor = 'officer';
  const { bookNo } = book;
  if (book.state === 'paused')
    return request(draw, officer, random.percent(85) ? 'resume_book' : 'pause_book', { bookNo });
  if (random.percent(50)) return request(draw, officer, random.percent(80) ? 'pause_book' : 'resume_book', { bookNo });
  const fresh = { ...random.pick(goods), ...(random.percent(70) ? { materialNo: `NEW-${draw.next()}` } : {}) };
  return request(draw, clerkFor(draw, book.owner), 'file_items', { bookNo, items: [fresh] });
}
