import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { accept, type Result } from '../../../kernel/index.ts';
import { refuse } from '../refusals.ts';

/** An element with its own text (trimmed, always a string) and its children by lower-case name. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: ReadonlyMap<string, readonly XmlElement[]>;
}

/** Customs messages are eight levels deep. */
export const depthLimit = 32;
/** Twice what a list fills that is as long as the file limit allows; a tree of more would only fill the memory. */
export const tagLimit = 2_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: depthLimit * 2,
});

/**
 * Reads a message into its root element. Document types and entity declarations are refused before the parser sees
 * the text, so nothing is ever expanded or fetched.
 * Refuses: not_xml, xml_truncated, xml_doctype_forbidden, xml_too_deep, xml_too_many_elements.
 */
export function parseXml(text: string): Result<XmlElement> {
  if (!/^\s*</.test(text)) return notXml(text.trim() === '' ? 'empty file' : 'no element');
  const declarations = refuseDeclarations(text);
  if (!declarations.ok) return declarations;
  const excess = refuseExcess(text);
  if (!excess.ok) return excess;
  const valid = XMLValidator.validate(text.trim());
  if (valid !== true) return truncated(text) ?? notXml(`line ${valid.err.line}: ${valid.err.msg}`);
  return buildTree(text.trim());
}

/** The reason may quote the file, which may hold anything. */
function notXml(reason: string): Result<never> {
  return refuse('not_xml', { reason: reason.slice(0, 160) });
}

/** The first `<!…` that is neither a closed comment nor closed CDATA: a message may hold no other. */
function refuseDeclarations(text: string): Result<null> {
  for (let at = text.indexOf('<!'); at >= 0; ) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null;
    if (end === null) return refuse('xml_doctype_forbidden', { declaration: text.slice(at, at + 20).trim() });
    const close = text.indexOf(end, at + 4);
    if (close < 0) return refuse('xml_truncated', { closingTag: end });
    at = text.indexOf('<!', close + end.length);
  }
  return accept(null);
}

/** Depth and number of the tags, before a tree of them is built. */
function refuseExcess(text: string): Result<null> {
  let depth = 0;
  let count = 0;
  for (const [tag] of text.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^<>]*>/g)) {
    if (++count > tagLimit) return refuse('xml_too_many_elements', { limit: tagLimit });
    if (tag.startsWith('<!') || tag.startsWith('<?') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > depthLimit) return refuse('xml_too_deep', { limit: depthLimit });
  }
  return accept(null);
}

function truncated(text: string): Result<never> | null {
  const root = /<([A-Za-z_][\w.:-]{0,99})/.exec(text)?.[1];
  if (root === undefined || text.includes(`</${root}>`)) return null;
  return refuse('xml_truncated', { closingTag: `</${root}>` });
}

type OrderedNode = Readonly<Record<string, unknown>>;

function buildTree(text: string): Result<XmlElement> {
  let nodes: readonly OrderedNode[];
  try {
    nodes = parser.parse(text) as readonly OrderedNode[];
  } catch (error) {
    return notXml(error instanceof Error ? error.message : 'unreadable');
  }
  const unknownEntities = new Set<string>();
  const roots = nodes.flatMap((node) => elementOf(node, unknownEntities) ?? []);
  const [entity] = unknownEntities;
  if (entity !== undefined) return notXml(`undefined entity ${entity}`);
  const [root] = roots;
  return root === undefined ? notXml('no element') : accept(root);
}

function elementOf(node: OrderedNode, unknownEntities: Set<string>): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ':@' && !key.startsWith('#') && !key.startsWith('?'));
  if (name === undefined) return null;
  const content = node[name];
  if (!Array.isArray(content)) return null;
  let text = '';
  const children = new Map<string, XmlElement[]>();
  for (const part of content as readonly OrderedNode[]) {
    text += textOf(part, unknownEntities);
    const child = elementOf(part, unknownEntities);
    if (child === null) continue;
    const key = child.name.toLowerCase();
    const sameName = children.get(key);
    if (sameName) sameName.push(child);
    else children.set(key, [child]);
  }
  return { name, text: text.trim(), children };
}

function textOf(part: OrderedNode, unknownEntities: Set<string>): string {
  if (typeof part['#text'] === 'string') return decodeReferences(part['#text'], unknownEntities);
  const literal = part['#cdata'];
  if (!Array.isArray(literal)) return '';
  return literal.map((piece: OrderedNode) => (typeof piece['#text'] === 'string' ? piece['#text'] : '')).join('');
}

const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeReferences(text: string, unknownEntities: Set<string>): string {
  return text.replaceAll(/&([^;&\s]*);?/g, (whole, name: string) => {
    const decoded = whole.endsWith(';') ? (predefined.get(name) ?? characterReference(name)) : undefined;
    if (decoded === undefined) unknownEntities.add(whole);
    return decoded ?? '';
  });
}

function characterReference(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!match) return undefined;
  const point = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16);
  const isCharacter = point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0x10ffff);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isCharacter && !isSurrogate ? String.fromCodePoint(point) : undefined;
}

/** All children of that name, in any case and under any of the spellings. */
export function childrenOf(element: XmlElement, ...spellings: readonly string[]): readonly XmlElement[] {
  return spellings.flatMap((spelling) => element.children.get(spelling.toLowerCase()) ?? []);
}

/** The first child of that name, in any case and under any of the spellings. */
export function childOf(element: XmlElement, ...spellings: readonly string[]): XmlElement | undefined {
  return childrenOf(element, ...spellings)[0];
}
