/** An element to be written: text or children. */
export interface XmlNode {
  readonly name: string;
  readonly content: string | readonly XmlNode[];
  readonly namespace?: string;
}

export function node(name: string, content: string | readonly XmlNode[]): XmlNode {
  return { name, content };
}

/** The document with its declaration, indented as the window itself writes it. */
export function writeXml(root: XmlNode, encoding: 'UTF-8' | 'GB18030' = 'UTF-8'): string {
  return `<?xml version="1.0" encoding="${encoding}" standalone="yes"?>\n${writeNode(root, '')}\n`;
}

function writeNode({ name, content, namespace }: XmlNode, indent: string): string {
  const open = namespace === undefined ? name : `${name} xmlns="${escapeText(namespace)}"`;
  if (typeof content === 'string') return `${indent}<${open}>${escapeText(content)}</${name}>`;
  const inside = content.map((child) => `${writeNode(child, `${indent}  `)}\n`).join('');
  return `${indent}<${open}>\n${inside}${indent}</${name}>`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A bare carriage return would come back as a line feed.
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
