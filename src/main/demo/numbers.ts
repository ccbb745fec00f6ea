import { identify } from '../../primitives/things/index.ts';
import type { Random } from './random.ts';

/** The document numbers of the history in customs' form, counted up so that the same seed gives the same numbers. */
export class DocumentNumbers {
  private lists = 0;
  private declarations = 0;
  private passes = 0;
  private preEntries = 0;

  private readonly customsCode: string;

  constructor(customsCode: string) {
    this.customsCode = customsCode;
  }

  /** QD, customs, year, I or E, nine digits. */
  list(on: string, direction: 'in' | 'out'): string {
    this.lists += 1;
    return `QD${this.customsCode}${on.slice(2, 4)}${letterOf(direction)}${pad(this.lists, 9)}`;
  }

  /** Customs, year, 1 for import or 0 for export, nine digits. */
  declaration(on: string, direction: 'in' | 'out'): string {
    this.declarations += 1;
    return `${this.customsCode}${on.slice(0, 4)}${direction === 'in' ? 1 : 0}${pad(this.declarations, 9)}`;
  }

  /** Z, customs, I or E, yymmdd, twelve digits. */
  pass(on: string, direction: 'in' | 'out'): string {
    this.passes += 1;
    return `Z${this.customsCode}${letterOf(direction)}${on.slice(2).replaceAll('-', '')}${pad(this.passes, 12)}`;
  }

  /** The window's own number of what it was sent: 18 digits. */
  preEntry(on: string): string {
    this.preEntries += 1;
    return `${on.slice(0, 4)}${pad(this.preEntries, 14)}`;
  }
}

function letterOf(direction: 'in' | 'out'): string {
  return direction === 'in' ? 'I' : 'E';
}

function pad(count: number, digits: number): string {
  return String(count).padStart(digits, '0');
}

/** An invented unified social credit code of a Changchun enterprise, with its right check character. */
export function creditCode(index: number): string {
  return withCheckCharacter(`91220100MADEM0${pad(index, 3)}`, [...'0123456789ABCDEFGHJKLMNPQRTUWXY'], 'uscc');
}

/** An invented container number (no such owner code is in use here) with its right check digit. */
export function containerNo(random: Random): string {
  return withCheckCharacter(`XLDU${pad(random.below(1_000_000), 6)}`, [...'0123456789'], 'iso6346');
}

/** The one last character with which the identifier is read without fault. */
function withCheckCharacter(body: string, characters: readonly string[], scheme: string): string {
  const whole = characters.map((character) => `${body}${character}`).find((text) => identify(text, scheme).ok);
  if (whole === undefined) throw new RangeError(`${body} is no beginning of a ${scheme} code`);
  return whole;
}

/** An invented number plate of Changchun. */
export function plate(random: Random): string {
  const letter = random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ']);
  return `吉A${letter}${pad(random.below(10_000), 4)}`;
}
