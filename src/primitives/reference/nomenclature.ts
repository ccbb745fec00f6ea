import { accept, assert, type Result } from '../../kernel/index.ts';
import type { HsChain, HsEntry, HsLevel } from './model.ts';
import { refuse } from './refusals.ts';

interface SearchableEntry {
  readonly entry: HsEntry;
  readonly text: string;
}

/** The Harmonized System of one edition. A code's parents are its own prefixes; only a chapter must name its section. */
export class Nomenclature {
  readonly edition: string;
  private readonly entries: ReadonlyMap<string, HsEntry>;
  private readonly sectionOfChapter: ReadonlyMap<string, string>;
  private searchable: readonly SearchableEntry[] | null = null;

  constructor(edition: string, entries: readonly HsEntry[], sectionOfChapter: ReadonlyMap<string, string>) {
    this.edition = edition;
    this.entries = new Map(entries.map((entry) => [entry.code, entry]));
    this.sectionOfChapter = sectionOfChapter;
    assert(this.entries.size === entries.length, 'no code of the nomenclature stands twice');
  }

  /** All entries of one level in the order of the nomenclature. */
  level(level: HsLevel): readonly HsEntry[] {
    return [...this.entries.values()].filter((entry) => entry.level === level);
  }

  chain(code: string): Result<HsChain> {
    if (!/^(\d{2}){1,5}$/.test(code)) return refuse('hs_code_malformed', { code });
    const chapter = this.entries.get(code.slice(0, 2));
    const heading = code.length < 4 ? null : this.entries.get(code.slice(0, 4));
    const subheading = code.length < 6 ? null : this.entries.get(code.slice(0, 6));
    if (chapter === undefined || heading === undefined || subheading === undefined) {
      return refuse('hs_not_in_nomenclature', { code, edition: this.edition });
    }
    const section = this.entries.get(this.sectionOfChapter.get(chapter.code) ?? '');
    assert(section, `chapter ${chapter.code} belongs to a section`);
    return accept({ code, edition: this.edition, section, chapter, heading, subheading });
  }

  search(text: string, limit: number): readonly HsEntry[] {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    const digits = wanted.replaceAll('.', '');
    const words = wanted.split(/\s+/);
    const found = this.searchTexts().filter(({ entry, text: own }) =>
      /^\d+$/.test(digits)
        ? entry.level !== 'section' && entry.code.startsWith(digits.slice(0, 6))
        : words.every((word) => own.includes(word)),
    );
    return found.slice(0, limit).map(({ entry }) => entry);
  }

  /** Made on the first search, so that start-up does not pay for it. Shorter codes come first. */
  private searchTexts(): readonly SearchableEntry[] {
    this.searchable ??= (['chapter', 'heading', 'subheading', 'section'] as const)
      .flatMap((level) => this.level(level))
      .map((entry) => ({ entry, text: `${entry.nameEn} ${entry.nameZh ?? ''}`.toLowerCase() }));
    return this.searchable;
  }
}
