import type { CreatorPeriod } from '../../../model/export-tables.js';
import type { Rows } from '../../../model/table.js';
import { isRealDay } from '../cells/cells.js';
import { rowReader } from '../cells/row-reader.js';
import { findTable, type Names } from '../columns/find-table.js';
import type { ReadTable, TableHints } from '../table-reading.js';

type Field = 'period' | 'creatorId' | 'username' | 'diamonds' | 'duration' | 'lives' | 'newFollowers';

/** Headers of LIVE Backstage in English and Brazilian Portuguese, as agencies have published them. */
const NAMES: Names<Field> = {
  period: ['Data period', 'Data Period', 'Período dos dados'],
  creatorId: ['Creator ID', 'ID do criador'],
  username: [
    "Creator's username",
    'Creator username',
    'Username',
    'Nome do criador',
    'Nome de usuário do criador',
  ],
  diamonds: ['Diamonds', 'Total Diamonds', 'Diamonds in selected period', 'Diamantes'],
  duration: ['LIVE duration', 'LIVE duration (hours)', 'Duração da LIVE'],
  lives: ['LIVE streams', 'LIVEs', 'Transmissões LIVE'],
  newFollowers: ['New followers', 'Novos seguidores'],
};

/** Known, and not income of the creator in this period. */
const OTHER = new Set(
  [
    'Group|Creator Network manager|Join time|Days since joining|Valid go LIVE days|Diamonds last month',
    'LIVE duration (hours) last month|Valid go LIVE days last month|Matches|Diamonds from matches|New LIVE creators',
    'Diamonds from multi-guest|Diamonds from multi-guest (as host)|Diamonds from multi-guest (as guest)',
    'Graduation status|Tier status|New fans|Fan Club total Diamonds|Fan contribution %|Status|Diamonds in L30D',
    'Dias válidos de início de LIVE|Batalhas|Diamantes obtidos de batalhas',
  ].flatMap((names) => names.split('|')),
);

/** LIVE Backstage, "Creator data": a creator a row, sums from the first day of a period to the last. */
export function creatorData(rows: Rows, file: string, { decimalSign }: TableHints): ReadTable | undefined {
  const table = findTable(rows, NAMES, ['period', 'diamonds']);
  if (!table) return undefined;
  const periods: CreatorPeriod[] = [];
  const faults: ReadTable['faults'][number][] = [];
  const leftOut: string[] = [];
  const tellsWho = table.has('creatorId') || table.has('username');
  for (const row of table.rows) {
    const read = rowReader(row, decimalSign);
    const [from, to] = daysOf(read.text('period') ?? '');
    const diamonds = read.whole('diamonds');
    const id = read.text('creatorId');
    const username = read.text('username');
    const period = {
      creatorId: id !== undefined && /^\d+$/.test(id) ? id : undefined,
      handle: username === undefined ? undefined : /^[\w.]+$/.test(username) ? `@${username}` : username,
      seconds: read.length('duration', 'hours'),
      lives: read.whole('lives'),
      newFollowers: read.whole('newFollowers'),
      place: `${file}, row ${row.row}`,
      file,
    };
    const isNobody = period.creatorId === undefined && username === undefined;
    const what =
      read.fault() ??
      (from === undefined || to === undefined
        ? `${row.label('period')}: "${read.text('period') ?? ''}" is not two days like 2026-10-01 ~ 2026-10-31`
        : undefined) ??
      (isNobody && tellsWho && !HAS_LEFT.test(id ?? '')
        ? `${row.label('creatorId')}: "${id ?? ''}" is no creator`
        : undefined);
    if (what !== undefined) faults.push({ row: row.row, what });
    else if (diamonds === undefined) leftOut.push('no Diamonds stated');
    else periods.push({ ...period, from: from as string, to: to as string, diamonds });
  }
  const unknownColumns = table.unknown.filter((name) => !OTHER.has(name.replace(/[:：]\s*$/, '')));
  return { name: 'LIVE Backstage', periods, faults, leftOut, unknownColumns };
}

/** Of a creator who left, the id is a sentence. */
const HAS_LEFT = /\b(quit|left|saiu|deixou)\b/i;

/** `2026-10-01 ~ 2026-10-31`. */
function daysOf(text: string): readonly (string | undefined)[] {
  const [, from = '', to = ''] = /^(\d{4}-\d\d-\d\d)\s*(?:~|–|-)\s*(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  return isRealDay(from) && isRealDay(to) && from <= to ? [from, to] : [];
}
