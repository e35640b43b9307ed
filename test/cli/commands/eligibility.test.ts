import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { written } from '../../support/logs.js';
import { runCli, scratch, write } from '../../support/run-cli.js';

const STAR = {
  handle: '@star',
  country: 'US',
  age: 40,
  accountType: 'personal',
  goodStanding: true,
  followers: 20_000,
  videoViewsLast30Days: 900_000,
  postsLast30Days: 40,
  accountCreatedOn: '2015-01-01',
};
const live = { startedAt: '2026-11-15T19:00:00-05:00' };
const folder = scratch();
const log = (name: string, creator: object, more: object = {}) =>
  write(folder, name, JSON.stringify(written({ creator: { ...STAR, ...creator }, live, ...more })));
log('good.json', {});
log('few.json', { handle: '@few', followers: 8250 }, { visibility: { likes: 182450, newFollowers: 215 } });
log('young.json', { handle: '@young', age: undefined });
log('hostile.json', { handle: '=cmd|\u001b]52;c;eA==\u0007<script>|\u202e' });
write(folder, 'bad.json', '{"version":1}');

const run = (...args: string[]) => runCli(['eligibility', ...args], { cwd: folder });
/** On a terminal of that width, without its colours. */
const seen = async (args: string[], columns: number) => {
  const { stdout } = await runCli(['eligibility', ...args], { cwd: folder, columns });
  return { stdout: stripVTControlCharacters(stdout) };
};
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout);

describe('eligibility', () => {
  it('answers for the Creator Fund unless asked for another, and names the successor in the same answer', async () => {
    const { stdout, exitCode } = await run('good.json');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Creator Fund: closed\nClosed since 2023-12-16.');
    expect(stdout).toContain('Creator Rewards Program: eligible');
    const { programs } = await json('good.json');
    expect(programs).toMatchObject([
      {
        id: 'creator-fund',
        verdict: 'closed',
        interim: null,
        successor: { id: 'creator-rewards', verdict: 'eligible' },
      },
    ]);
  });

  it('by the rules of another day', async () => {
    const before = await run('good.json', '--on', '2023-12-15');
    expect(before.stdout).toContain('by the rules of 2023-12-15, with the figures of 2026-11-15');
    expect(before.stdout).toContain('Creator Fund: eligible');
    const after = await json('good.json', '--on', '2023-12-16');
    expect(after.programs[0]).toMatchObject({
      verdict: 'closed',
      interim: { id: 'creativity-program-beta', verdict: 'eligible' },
      successor: { id: 'creator-rewards', verdict: 'not-offered', byCriteria: 'eligible' },
    });
    expect(after.programs[0].successor.reason).toBe(
      'not open on that day: in US it opens on 2024-03-18; by its criteria eligible',
    );
  });

  it('shows required, yours and gap, and what it takes in plain words', async () => {
    const { stdout } = await run('few.json', '--program', 'creator-rewards');
    expect(stdout).toMatch(/10,000 followers or more +│ 8,250 +│ 1,750 short +│ S09 official/);
    expect(stdout).toContain('1,750 more followers; at +215 a LIVE, about 9 LIVEs like this one');
    expect(stdout).toContain('Likes: 182,450. Context only: no program counts likes on a LIVE.');
    const [program] = (await json('few.json', '--program', 'creator-rewards')).programs;
    expect(program.criteria[1]).toMatchObject({
      operator: 'at-least',
      fact: 'followers',
      threshold: 10_000,
      unit: 'followers',
      yours: 8250,
      status: 'unmet',
      gap: 1750,
      livesToGo: 9,
      field: 'creator.followers',
      grade: 'official',
      sources: ['S09'],
    });
  });

  it('cannot tell what is not in the log, names the field and the answer either way', async () => {
    const { stdout } = await run('young.json', '--program', 'creator-rewards');
    expect(stdout).toContain('Creator Rewards Program: cannot tell\nThe log lacks creator.age.');
    expect(stdout).toContain('Eligible if\n  18 years or older; otherwise not eligible');
    const [program] = (await json('young.json', '--program', 'creator-rewards')).programs;
    expect(program).toMatchObject({ missing: ['creator.age'], eligibleIf: [['18 years or older']] });
  });

  it('names no fields and no conditions where no source gives criteria', async () => {
    for (const id of ['work-with-artists', 'scaled-live-rewards']) {
      const [program] = (await json('good.json', '--program', id)).programs;
      expect(program).toMatchObject({ verdict: 'cannot-tell', eligibleIf: [], missing: [], criteria: [] });
      expect(program.reason).toBe('no source gives its criteria');
    }
  });

  it('where sources disagree whether it is offered at all, that too would have to turn out well', async () => {
    log('mexico.json', { country: 'MX' });
    log('mexico-young.json', { country: 'MX', age: undefined });
    const [known] = (await json('mexico.json', '--program', 'creator-rewards')).programs;
    expect(known).toMatchObject({
      verdict: 'cannot-tell',
      byCriteria: 'eligible',
      eligibleIf: [['TikTok offers it in MX']],
    });
    const [less] = (await json('mexico-young.json', '--program', 'creator-rewards')).programs;
    expect(less.eligibleIf).toEqual([['18 years or older', 'TikTok offers it in MX']]);
    expect(less.reason).toBe(
      'the log lacks creator.age; sources disagree: one list of countries has Mexico (S70), others do not (S56, S71)',
    );
  });

  it('an answer that rests on another program tells what stands behind it', async () => {
    log('nine-hundred.json', { followers: 900 }, { visibility: { likes: 1, newFollowers: 30 } });
    const [gifts] = (await json('nine-hundred.json', '--program', 'live-gifts')).programs;
    expect(gifts.reason).toBe(
      'eligible for LIVE access: yours not eligible; "1,000 followers or more" is folklore (S54)',
    );
    expect(gifts.whatItTakes).toEqual(['100 more followers; at +30 a LIVE, about 4 LIVEs like this one']);
    const access = gifts.criteria.find(({ fact }: { fact: string }) => fact === 'program');
    expect(access.other).toMatchObject({ id: 'live-access', verdict: 'not-eligible' });
  });

  it('of a way nobody can see the end of, what is not known is part of what it takes', async () => {
    log('half.json', { followers: 500, videoViewsLast30Days: undefined });
    const [program] = (await json('half.json', '--program', 'subscription')).programs;
    expect(program.verdict).toBe('not-eligible');
    expect(program.whatItTakes).toEqual([
      '9,500 more followers and 100,000 video views or more in the last calendar month (yours: not in the log), or 500 more followers',
    ]);
    log('views-only.json', { followers: 2000, videoViewsLast30Days: 50_000 });
    const later = (await json('views-only.json', '--program', 'subscription', '--on', '2026-12-24'))
      .programs[0];
    expect(later.reason).toBe('a LIVE in the last 28 days: yours 39 days before');
    const before = (await json('views-only.json', '--program', 'subscription', '--on', '2026-11-14'))
      .programs[0];
    expect(before).toMatchObject({
      missing: [],
      reason: 'a LIVE in the last 28 days: yours the LIVE of the log is after that day',
    });
  });

  it('copies of one LIVE that contradict each other are both left out, in any order', async () => {
    const one = { live: { ...live, id: '77' } };
    log('a.json', { handle: '@twice', followers: 20_000 }, one);
    log('b.json', { handle: '@twice', followers: 500 }, one);
    log('a2.json', { handle: '@twice', followers: 20_000 }, one);
    for (const order of [
      ['a.json', 'b.json'],
      ['b.json', 'a.json'],
      ['a.json', 'b.json', 'a2.json'],
    ]) {
      const refused = await run(...order, '--program', 'creator-rewards');
      expect([refused.exitCode, refused.stdout]).toEqual([1, '']);
      const rest = await run(...order, 'good.json', '--program', 'creator-rewards', '--skip-invalid');
      expect(rest.stdout).toContain('@star');
      expect(rest.stdout).not.toContain('@twice');
      expect(rest.stdout).not.toContain('counted once');
      expect(rest.stderr).toContain('error[conflicting-copies]');
    }
    const sums = await runCli(
      ['estimate', 'a.json', 'b.json', 'a2.json', 'good.json', '--skip-invalid', '--json', '--by', 'day'],
      { cwd: folder },
    );
    expect(JSON.parse(sums.stdout)).toMatchObject({ rejected: { logs: 3, of: 4 }, warnings: [] });
  });

  it('a LIVE that is given twice is told in every format', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout } = await run('good.json', 'good.json', '--format', format);
      expect(stdout.replace(/\s+/g, ' ')).toContain('good.json is the same LIVE as good.json: counted once');
    }
  });

  it('nobody is not everybody: an empty file is no reason to exit 0', async () => {
    write(folder, 'empty.ndjson', '');
    expect((await run('empty.ndjson', '--exit-code')).exitCode).toBe(1);
  });

  it('of creators without a name or likes; several ways that would settle it', async () => {
    log(
      'nameless.json',
      { handle: undefined, followers: undefined, videoViewsLast30Days: undefined },
      {
        visibility: { comments: 5 },
      },
    );
    for (const format of ['table', 'markdown']) {
      const { stdout } = await run('nameless.json', '--program', 'subscription', '-f', format);
      expect(stdout).toContain('US · by the rules of 2026-11-15, the day of the LIVE');
      expect(stdout).toContain('Likes: not recorded. Context only: no program counts likes on a LIVE.');
      expect(stdout).toMatch(
        /(- | {2})10,000 followers or more and 100,000 video views or more in the last calendar month\n(- | {2})or 1,000 followers or more\n(- | {2})otherwise not eligible\n/,
      );
    }
    const several = await run('nameless.json', 'good.json');
    expect(several.stdout).toMatch(/│ nameless.json +│ closed +│/);
    const piped = JSON.stringify(written({ creator: { country: 'US' }, live }));
    const { stdout } = await runCli(['eligibility', '-', 'good.json'], { cwd: folder, stdin: piped });
    expect(stdout).toMatch(/│ <stdin> +│ closed +│/);
  });

  it('a count that TikTok rounded tells nothing near the threshold', async () => {
    log('rounded.json', { followers: '10K' });
    const { stdout } = await run('rounded.json', '--program', 'creator-rewards');
    expect(stdout).toContain('10,000 followers or more: yours is rounded, between');
    expect(stdout).toMatch(/│ between 9,[\d,]+ and 10,[\d,]+ +│ rounded/);
    log('business.json', { accountType: 'business' });
    expect((await run('business.json', '--program', 'creator-rewards')).stdout).toMatch(
      /│ business +│ not met/,
    );
  });

  it.each([
    ['2026-11-15', 'that day'],
    ['2026-11-16', '1 day before'],
    ['2026-11-17', '2 days before'],
  ])('a LIVE in the last days, on %s: %s', async (day, words) => {
    log('lives.json', { followers: 10_000, videoViewsLast30Days: 200_000 });
    const { stdout } = await run('lives.json', '--program', 'subscription', '--on', day);
    expect(stdout).toMatch(new RegExp(`a LIVE in the last 28 days +│ ${words} `));
  });

  it('a disagreement whose claims have no window', async () => {
    log('indonesia.json', { country: 'ID', followers: 400 });
    const { stdout } = await run('indonesia.json', '--program', 'shop-affiliate');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /Sources disagree on followers: \d+ \(S[\w, ]+\) or \d+ \(S[\w, ]+\); yours 400\./,
    );
  });

  it('a matrix shows ten notes and counts the others', async () => {
    const twice = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify(written({ creator: { ...STAR, handle: `@n${at}` }, live })),
    );
    write(folder, 'noted.ndjson', [...twice, ...twice].join('\n'));
    const { stdout } = await run('noted.ndjson', '--program', 'series');
    expect(stdout.match(/counted once/g)).toHaveLength(10);
    expect(stdout).toContain('… and 2 more; --json lists them all');
    expect(
      (await json('noted.ndjson', '--program', 'series')).flatMap((each: { warnings: [] }) => each.warnings),
    ).toHaveLength(12);
  });

  it('nobody at all, as data', async () => {
    write(folder, 'nobody.ndjson', '\n');
    expect(await json('nobody.ndjson')).toEqual([]);
    expect((await run('nobody.ndjson', '-f', 'ndjson')).stdout).toBe('');
  });

  it('every source that is cited is listed', async () => {
    for (const id of ['creator-rewards', 'subscription', 'live-gifts', 'shop-affiliate']) {
      const { stdout } = await run('few.json', '--program', id);
      const [body = '', list = ''] = stdout.split('\nSources\n');
      for (const [source] of body.matchAll(/\bS\d+b?\b/g))
        expect([id, list.includes(`  ${source} · `)]).toEqual([id, true]);
    }
  });

  it('names a disagreement of sources when it matters', async () => {
    log('between.json', { videoViewsLast30Days: 50_000 });
    const { stdout } = await run('between.json', '--on', '2023-12-15');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Sources disagree on video views: 100,000 in the last 30 days (S09) or 10,000 in the last 30 days (S18); yours 50,000.',
    );
    expect(stdout).toContain('sources disagree');
  });

  it('says when a verdict rests on hearsay', async () => {
    const access = await json('good.json', '--program', 'live-access');
    expect(access.programs[0].reason).toContain('"1,000 followers or more" is folklore (S54)');
    log('small.json', { followers: 900 });
    const small = await json('small.json', '--program', 'live-access');
    expect(small.programs[0].reason).toBe(
      '1,000 followers or more: yours 900; "1,000 followers or more" is folklore (S54)',
    );
  });

  it('--all has every program TikTok pays through, a line each', async () => {
    const { programs } = await json('good.json', '--all');
    expect(programs.map(({ id }: { id: string }) => id)).toEqual([
      'live-access',
      'live-gifts',
      'video-gifts',
      'creator-fund',
      'creativity-program-beta',
      'creator-rewards',
      'subscription',
      'shop-affiliate',
      'series',
      'creator-marketplace',
      'pulse',
      'effect-creator-rewards',
    ]);
    const { stdout } = await run('few.json', '--all');
    expect(stdout).toMatch(/│ Pulse +│ not eligible +│ 100,000 followers or more: yours 8,250/);
    expect(stdout).toContain('Criteria and sources of one: --program ID.');
  });

  it.each([
    [['good.json', '--program', 'creator-rewards'], 0],
    [['few.json', '--program', 'creator-rewards'], 1],
    [['young.json', '--program', 'creator-rewards'], 1],
    [['good.json'], 1],
    [['good.json', 'few.json', '--program', 'shop-affiliate'], 0],
    [['good.json', 'few.json', '--program', 'creator-rewards'], 1],
  ])('--exit-code %j: %i', async (args, code) => {
    expect((await run(...args, '--exit-code')).exitCode).toBe(code);
    expect((await run(...args)).exitCode).toBe(0);
  });

  it.each([
    [
      ['good.json', '--program', 'creator-reward'],
      'no program is called creator-reward\n  did you mean `creator-rewards`?',
    ],
    [['good.json', '--program', 'zzz'], 'there are live-access, live-gifts'],
    [['good.json', '--all', '--program', 'pulse'], '--all and --program ask for different things'],
    [['good.json', '--on', '2026-02-30'], 'This day is in no calendar.'],
    [['good.json', '--json', '--format', 'csv'], 'two different formats'],
    [[], 'missing required argument'],
  ])('wrong usage %j is refused', async (args, message) => {
    const { stdout, stderr, exitCode } = await run(...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('a rejected log ends the run; --skip-invalid answers for the rest and exits 1', async () => {
    const refused = await run('good.json', 'bad.json', '--program', 'creator-rewards');
    expect([refused.exitCode, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('bad.json:1:1: error[missing]');
    const rest = await run('good.json', 'bad.json', '--program', 'creator-rewards', '--skip-invalid');
    expect(rest.exitCode).toBe(1);
    expect(rest.stdout).toContain('@star');
    expect(rest.stderr).toContain('error[missing]');
  });

  it('several logs make a matrix, as wide as the terminal allows', async () => {
    const wide = await seen(['good.json', 'few.json', '--all'], 200);
    expect(wide.stdout).toMatch(/│ Creator │ Access │.*│ Effects │/);
    expect(wide.stdout).toMatch(/│ @few +│ yes +│ yes +│ no/);
    for (const columns of [40, 60, 80]) {
      const { stdout } = await seen(['good.json', 'few.json', '--all'], columns);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      for (const head of ['Access', 'Rewards', 'Effects']) expect(stdout).toContain(head);
    }
    expect(wide.stdout).toContain('creator.effects.videosLast90Days: in 2 of 2 logs');
  });

  it('names of wide characters keep the matrix as narrow as the terminal', async () => {
    log('wide.json', { handle: '@パスタとピザの夜ライブ配信' });
    const { stdout } = await seen(['wide.json', 'few.json', '--all'], 60);
    expect(stdout).toContain('@パスタ');
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  it('a matrix tells whose rules it goes by and what was left out', async () => {
    const logs = ['good.json', 'few.json', 'bad.json', '--program', 'series', '--skip-invalid'];
    const plain = await run(...logs);
    expect(plain.stdout).toContain(
      '2 creators, each by the latest LIVE · by the rules of the day of the LIVE · 1 of 3 logs rejected\n',
    );
    const markdown = await run('good.json', 'few.json', '--on', '2026-11-20', '-f', 'markdown');
    expect(markdown.stdout).toContain(
      '## 2 creators, each by the latest LIVE · by the rules of 2026-11-20\n',
    );
  });

  it('a program asked for twice is answered once', async () => {
    const { programs } = await json('good.json', '--program', 'series', '--program', 'series');
    expect(programs).toHaveLength(1);
  });

  it('of many creators each format has all, and a table has no seam', async () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      JSON.stringify(written({ creator: { ...STAR, handle: `@c${at}` }, live })),
    );
    write(folder, 'many.ndjson', many.join('\n'));
    const args = ['many.ndjson', '--program', 'series'];
    const reports = JSON.parse((await run(...args, '--json')).stdout);
    expect(reports).toHaveLength(250);
    expect((await run(...args, '--json')).stdout).toBe(`${JSON.stringify(reports, null, 2)}\n`);
    const lines = (await run(...args, '-f', 'ndjson')).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(reports);
    const csv = (await run(...args, '-f', 'csv')).stdout.trimEnd().split('\n');
    expect(csv.filter((line) => line.startsWith('file,creator'))).toEqual([csv[0]]);
    expect(csv).toHaveLength(251);
    const table = (await run(...args)).stdout.split('\n').slice(1, 1 + 2 * 251 + 1);
    expect(table[0]).toMatch(/^┌─+┬─+┐$/);
    expect(table.at(-1)).toMatch(/^└─+┴─+┘$/);
    for (const [at, line] of table.slice(1, -1).entries()) {
      expect(line).toMatch(at % 2 === 0 ? /^│ (Creator|@c\d+) +│ (Series|yes) +│$/ : /^├─+┼─+┤$/);
    }
  });

  it.each([60, 80, 200])('one program at %i columns', async (columns) => {
    const { stdout } = await seen(['few.json', '--program', 'series'], columns);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    expect(stdout).toContain('8,250');
  });

  it('CSV, Markdown and NDJSON say the same as the table; text of strangers stays text', async () => {
    const csv = await run('hostile.json', '--all', '--format', 'csv');
    expect(csv.stdout.split('\n')[1]).toMatch(/^hostile\.json,'=cmd/);
    expect(csv.stdout).not.toMatch(/[\u001b\u202e]/);
    const markdown = await run('hostile.json', '--program', 'pulse', '--format', 'markdown');
    expect(markdown.stdout).toContain('\\<script\\>');
    expect(markdown.stdout).toContain('**Pulse: not eligible**');
    expect(markdown.stdout).toContain(
      '| 100,000 followers or more | 20,000 | 80,000 short | S63 reputable |',
    );
    const all = await run('few.json', '--all', '--format', 'markdown');
    expect(all.stdout).toContain('| Pulse | not eligible | 100,000 followers or more: yours 8,250 |');
    const several = await run('good.json', 'few.json', '--format', 'markdown');
    expect(several.stdout).toContain('| @few | closed |');
    const lines = (await run('good.json', 'few.json', '--format', 'ndjson')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).log.creator.handle)).toEqual(['@few', '@star']);
    expect((await run('hostile.json', '--all')).stdout).not.toMatch(/[\u001b\u202e\u0007]/);
  });

  it('writes a file whole and never over another without --force', async () => {
    expect((await run('good.json', '--all', '-o', 'matrix.csv')).exitCode).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'matrix.csv'), 'utf8')).toContain('creator-rewards,eligible');
    expect((await run('good.json', '--all', '-o', 'matrix.csv')).stderr).toContain('it is there already');
    expect((await run('good.json', '-o', 'good.json', '--force')).stderr).toContain('one of the inputs');
  });
});
