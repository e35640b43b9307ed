import { printable } from '../terminal/printable.js';

/** Building blocks of GitHub-flavoured Markdown. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)];
}

export function section(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', `### ${title}`, '', ...items.map((item) => `- ${escaped(item)}`)];
}

/** Escapes untrusted text so that it cannot form a table cell, link, emphasis or HTML. */
export function escaped(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' ')).replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`);
}
