import { ArchiveMalformedError } from './archive.ts';

export interface SheetPlace {
  readonly name: string;
  /** Its file in the archive. */
  readonly path: string;
}

export const workbookPath = 'xl/workbook.xml';
export const relationsPath = 'xl/_rels/workbook.xml.rels';

/** The sheets of a workbook in the order of their tabs, by the XML of the workbook and of its relations. */
export function sheetsOf(workbook: string, relations: string): SheetPlace[] {
  // The reader knows this flag only as "1"; guessing would move every date by four years.
  if (/date1904\s*=\s*["']true["']/i.test(workbook)) throw new ArchiveMalformedError('date1904');
  const targets = new Map<string, string>();
  for (const attributes of tagsOf(relations, 'Relationship')) {
    if (attributes.Type?.endsWith('/relationships/worksheet')) {
      targets.set(attributes.Id ?? '', pathOf(attributes.Target ?? ''));
    }
  }
  return tagsOf(workbook, 'sheet').flatMap(({ name, id }) => {
    const path = targets.get(id ?? '');
    return name && path ? [{ name, path }] : [];
  });
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The attributes of every tag of a name, without their prefixes. */
function tagsOf(xml: string, tag: string): Array<Readonly<Record<string, string>>> {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
        name,
        unescapeXml(double ?? single ?? ''),
      ]),
    ),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
