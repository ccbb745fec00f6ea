import { describeSchema, type JsonSchema, type OpenApiInfo, type Operation, roomOf } from '../operations/index.ts';

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h2 { border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); margin-top: 2.5rem; }
details { padding: .25rem 0; } summary { cursor: pointer; }
code { font: 13px/1.5 ui-monospace, monospace; } .method { display: inline-block; min-width: 3.2em; font-weight: 600; }
table { border-collapse: collapse; margin: .5rem 0 1rem 1.2rem; } td, th { padding: .15rem 1.2rem .15rem 0; text-align: left; vertical-align: top; }
.dim { opacity: .75; }`;

/** All operations by room, in both languages, as one page that needs nothing from elsewhere. */
export function docsPage(operations: readonly Operation[], info: OpenApiInfo): string {
  const rooms = [...new Set(operations.map((operation) => roomOf(operation.path)))].sort();
  const sections = rooms.map((room) => {
    const own = operations.filter((operation) => roomOf(operation.path) === room);
    return `<section id="${escapeHtml(room)}"><h2>${escapeHtml(room)}</h2>${own.map(operationEntry).join('')}</section>`;
  });
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escapeHtml(info.title)} API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<h1>${escapeHtml(info.title)} ${escapeHtml(info.version)}</h1>
<p>每项操作同时是 HTTP 接口和命令：<code>npx entrepot &lt;名称&gt; '&lt;JSON&gt;'</code>。<br>
Every operation is an HTTP endpoint and a command: <code>npx entrepot &lt;name&gt; '&lt;JSON&gt;'</code>.
<a href="/api/openapi.json">OpenAPI 3.1</a></p>
<nav>${rooms.map((room) => `<a href="#${escapeHtml(room)}">${escapeHtml(room)}</a>`).join(' · ')}</nav>
${sections.join('\n')}</body></html>`;
}

function operationEntry(operation: Operation): string {
  const { zh, en } = operation.summary;
  return `<details id="${escapeHtml(operation.name)}"><summary><code><span class="method">${operation.method}</span> ${escapeHtml(operation.path)}</code>
 ${escapeHtml(zh)} <span class="dim">${escapeHtml(en)}</span></summary>
<p class="dim"><code>entrepot ${escapeHtml(operation.name.replaceAll('_', '-'))}</code> · ${escapeHtml(operation.permission)}</p>
${fieldTable('输入 input', operation.input as unknown as JsonSchema)}${fieldTable('输出 output', operation.output as unknown as JsonSchema)}</details>`;
}

function fieldTable(title: string, schema: JsonSchema): string {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = new Set(Array.isArray(schema.required) ? (schema.required as string[]) : []);
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `<tr><td><code>${escapeHtml(name)}${required.has(name) ? '' : '?'}</code></td><td><code>${escapeHtml(describeSchema(field))}</code></td><td>${escapeHtml(String(field.description ?? ''))}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table><tr><th colspan="3">${title}</th></tr>${rows.join('')}</table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
