import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node.js';
import { jsonSchema } from '../../src/report/schemas.js';
import { ROOT, scratch } from '../support/run-cli.js';

/** The server behind the YAML support of VS Code, Neovim, Helix, Zed, JetBrains and others. */
const SERVER = path.join(
  path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
);
const SCHEMA = path.join(ROOT, 'dist/schema/stream-log.schema.json');
const folder = scratch();

let server: ChildProcess;
let connection: MessageConnection;
const diagnostics = new Map<string, (found: Diagnostic[]) => void>();

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

beforeAll(async () => {
  server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  if (!server.stdout || !server.stdin) throw new Error('no pipes');
  connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) =>
      section === 'yaml'
        ? { hover: true, completion: true, validate: true, schemaStore: { enable: false } }
        : {},
    ),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (sent: { uri: string; diagnostics: Diagnostic[] }) => diagnostics.get(sent.uri)?.(sent.diagnostics),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});
});

afterAll(() => {
  connection?.dispose();
  server?.kill();
});

let opened = 0;

/** Opens a log whose first line names the schema, as `init` writes it; `|` is where the cursor stands. */
async function open(lines: string) {
  const text = `# yaml-language-server: $schema=${pathToFileURL(SCHEMA).href}\n${lines}`;
  const offset = text.indexOf('|');
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  const uri = pathToFileURL(path.join(folder, `log-${opened++}.yaml`)).href;
  const first = new Promise<Diagnostic[]>((resolve) => diagnostics.set(uri, resolve));
  const textDocument = {
    uri,
    languageId: 'yaml',
    version: 1,
    text: offset < 0 ? text : text.replace('|', ''),
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const found = await first;
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { found, at: { textDocument: { uri }, position } };
}

interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

async function completed(lines: string): Promise<Item[]> {
  const { at } = await open(lines);
  const answer = (await connection.sendRequest('textDocument/completion', at)) as { items: Item[] } | Item[];
  return Array.isArray(answer) ? answer : answer.items;
}

async function hovered(lines: string): Promise<string> {
  const { at } = await open(lines);
  const answer = (await connection.sendRequest('textDocument/hover', at)) as {
    contents: { value: string };
  } | null;
  return answer?.contents.value ?? '';
}

const BEGIN = 'version: 1\ncreator:\n  country: US\nlive:\n  startedAt: 2026-11-15T19:00:00-05:00\n';

describe('an editor with the YAML language server', () => {
  it('offers the keys of a section, each with what it means', async () => {
    const items = await completed(`${BEGIN}visibility:\n  |`);
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['likes', 'uniqueViewers', 'newFollowers']));
    expect(labels).not.toContain('diamonds');
    const likes = items.find(({ label }) => label === 'likes')?.documentation;
    expect(JSON.stringify(likes)).toContain('They pay nothing');
  });

  it.each([
    ['the halves', `${BEGIN}|`, ['visibility', 'revenue', 'currency', 'fx']],
    [
      'what pays',
      `${BEGIN}revenue:\n  |`,
      ['gifts', 'diamonds', 'liveRewards', 'brandPartnerships', 'productPromotion', 'creatorFund'],
    ],
    ['a Gift', `${BEGIN}revenue:\n  gifts:\n    - |`, ['gift', 'id', 'coins', 'count']],
    [
      'words to choose from',
      `${BEGIN}revenue:\n  brandPartnerships:\n    - brand: A\n      fee: 1 USD\n      status: |`,
      ['agreed', 'invoiced', 'paid'],
    ],
    ['kinds of account', `version: 1\ncreator:\n  country: US\n  accountType: |`, ['personal', 'business']],
  ])('offers %s', async (_name, lines, expected) => {
    expect((await completed(lines)).map(({ label }) => label)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['likes', `${BEGIN}visibility:\n  lik|es: 1\n`, ['They pay nothing: $0.00', '182450', '21.7K']],
    [
      'fee',
      `${BEGIN}revenue:\n  brandPartnerships:\n    - brand: A\n      f|ee: 1 USD\n      status: paid\n`,
      ['Contracted fee', 'currency', '350.00 USD'],
    ],
    ['percentage', `${BEGIN}revenue:\n  liveRewards:\n    perc|entage: 30\n`, ['in percent', '36.5']],
    [
      'startedAt',
      BEGIN.replace('startedAt', 'start|edAt'),
      ['offset of the creator', '2026-11-15T19:00:00-05:00'],
    ],
    ['creatorFund', `${BEGIN}revenue:\n  creator|Fund:\n    qualifiedViews: 1\n`, ['views of videos']],
  ])('tells what %s means, its unit and an example', async (_name, lines, expected) => {
    const text = (await hovered(lines)).replaceAll('\\', '');
    for (const part of expected) expect(text).toContain(part);
  });

  it('marks what the program would refuse, and nothing in a good log', async () => {
    const bad = `${BEGIN}visibility:\n  lieks: 5\nrevenue:\n  likes: 5\n  diamonds: many\n  brandPartnerships:\n    - brand: A\n      fee: 350\n      status: done\n`;
    const { found } = await open(bad);
    const lines = found.map(({ range }) => range.start.line);
    expect(new Set(lines)).toEqual(new Set([7, 9, 10, 13, 14]));
    expect((await open(`${BEGIN}visibility:\n  likes: 5\n`)).found).toEqual([]);
  });
});

interface Node {
  readonly description?: string;
  readonly examples?: unknown[];
  readonly type?: string;
  readonly [key: string]: unknown;
}

function fieldsOf(node: Node, way: string): [string, Node][] {
  const properties = Object.entries((node['properties'] ?? {}) as Record<string, Node>);
  const inside = [
    node['items'],
    node['additionalProperties'],
    ...((node['anyOf'] ?? []) as Node[]),
    ...((node['oneOf'] ?? []) as Node[]),
  ];
  return [
    ...properties.flatMap(([name, child]) => [
      [`${way}.${name}`, child] as [string, Node],
      ...fieldsOf(child, `${way}.${name}`),
    ]),
    ...inside.flatMap((child) =>
      typeof child === 'object' && child !== null ? fieldsOf(child as Node, `${way}[]`) : [],
    ),
  ];
}

describe('the JSON Schema of the log', () => {
  const fields = fieldsOf(jsonSchema('log') as Node, '');

  it('says of every field what it means', () => {
    expect(fields.length).toBeGreaterThan(80);
    expect(fields.filter(([, { description = '' }]) => description.length < 5).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('gives an example of every field that is no choice', () => {
    const isChoice = ({ type, ...node }: Node) => type === 'boolean' || 'enum' in node || 'const' in node;
    const isLeaf = (node: Node) =>
      !('properties' in node || 'items' in node || 'additionalProperties' in node);
    const bare = fields.filter(([, node]) => isLeaf(node) && !isChoice(node) && !node.examples?.length);
    expect(bare.map(([name]) => name)).toEqual([]);
  });
});
