import { definitions } from './definitions/index.ts';
import { type FieldDocumentation, noticeOf } from './model.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The page of the documentation that says what stands in each file, from the definitions alone. */
export function documentationPage(): string {
  const sections = definitions.map((definition) => {
    const { message, name, title, known, sheets } = definition;
    const notice = noticeOf(definition);
    const tables = sheets.map(
      (sheet) => `### ${sheet.name} — ${sheet.words.zh} (${sheet.words.en})\n\n${tableOf(sheet.fields)}`,
    );
    const intro = [notice.zh, notice.en, known.zh, known.en].join('\n\n');
    return `## ${message} \`${name}\` — ${title.zh} (${title.en})\n\n${intro}\n\n${tables.join('\n')}`;
  });
  return `${introduction}\n${sections.join('\n')}`;
}

function tableOf(fields: readonly FieldDocumentation[]): string {
  const head =
    '| field | 中文 | English | kind | unit | from | known name | described in |\n|---|---|---|---|---|---|---|---|\n';
  return head + fields.map(rowOf).join('');
}

function rowOf({ name, words, kind, unit, decimals, source, citation, knownName }: FieldDocumentation): string {
  const kindText = decimals === null || decimals === 0 ? kind : `${kind}, ${decimals} decimals`;
  const unitText = unit === null ? '' : `${unit.zh} (${unit.en})`;
  const sourceText = `${source.zh} (${source.en})`;
  const known = knownName === null ? '' : `\`${knownName}\``;
  const cells = [`\`${name}\``, words.zh, words.en, kindText, unitText, sourceText, known, citation];
  return `| ${cells.map(cell).join(' | ')} |\n`;
}

const introduction = `# Documents for the customs window

Written by \`scripts/docs.mjs\` from \`src/adapters/customs-documents/definitions\`; do not edit.

Verification lists and gate passes leave as messages (INV101, SAS121), whose form is known. The form of the messages below is not
published. No element names are invented for them: each document is exported as JSON and as XLSX in the words of this product, with
every field documented in the file itself, to be entered or imported in the customs client.

- JSON: \`format\`, \`formatVersion\`, \`message\`, \`document\`, \`number\`, \`declaredAt\`, \`title\`, \`notice\`, \`known\`, then one entry
  for each table below (\`head\` is an object, every other table an array of objects), then \`fields\` with this documentation.
- XLSX: the sheet \`about\`, a sheet for each table (\`head\` with a row for each field), and the sheet \`fields\`.
- Quantities, amounts, prices, factors and percentages are exact decimals; in JSON they are text, so that none is rounded. Days are
  \`YYYY-MM-DD\`, instants UTC. What is not on record is \`null\` in JSON and an empty cell in XLSX.
- “Known name” is what published or third-party material calls the field. It explains the field; it is not an element of a message.
- “Described in” names a section of the project’s notes on the regime (A measures, B order 256, C Golden Customs II, E codes, F gaps).
- Declaring a form or a note and reporting a write-off puts the JSON into the folder of outgoing files, once for each declaration.
  Books, bills, consumption notes, vehicles and two-step passes are downloaded where they are wanted.
`;
