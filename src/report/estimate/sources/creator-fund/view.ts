import type { Revenue } from '../../../../calc/revenue/revenue.js';
import type { Program } from '../../../../model/program.js';
import { shownCount } from '../../../words/figures.js';
import { toAmount, toLine } from '../../../words/reported-amounts.js';
import { knownTotal } from '../counted.js';
import { lineText } from '../line-text.js';
import type { SourceView } from '../source-view.js';
import type { ReportedCreatorFund } from './schema.js';

export const creatorFundView: SourceView<'creatorFund'> = {
  title: 'Creator Fund',
  column: 'Creator Fund',
  reported,
  theseLives: (lives) => {
    const views = knownTotal(lives.map(({ qualifiedViews }) => qualifiedViews));
    return views ? `${shownCount(views)} qualified views` : 'Pays for video views, not for a LIVE';
  },
  thisLive,
  workings: ({ lines }) => lines.map(lineText),
};

function reported({ creatorFund: row }: Revenue): ReportedCreatorFund {
  const fund = row.standing();
  const payer = row.payer();
  const since = fund.state === 'closed' ? (fund.since ?? null) : null;
  return {
    ...toAmount(row.amount),
    qualifiedViews: row.qualifiedViews ?? null,
    fund: { state: fund.state, since },
    program: payer ? named(payer.program) : null,
    successor: row.successor ? named(row.successor) : null,
    lines: row.lines.map(toLine),
  };
}

function named({ id, name }: Program) {
  return { id, name };
}

function thisLive(
  { fund, program, successor, qualifiedViews }: ReportedCreatorFund,
  country: string,
): string {
  const views = qualifiedViews
    ? `${shownCount(qualifiedViews)} qualified views`
    : 'pays for video views, not for a LIVE';
  if (fund.state === 'open') return `Open; ${views}`;
  const state = {
    closed: fund.since === null ? 'Closed (day not known)' : `Closed since ${fund.since}`,
    'not-yet': 'Not open yet',
    'not-offered': `Not offered in ${country}`,
  }[fund.state];
  const after = fund.state === 'closed' ? (program ?? successor) : program;
  const link = fund.state === 'closed' ? 'now ' : '';
  return [state, ...(after ? [`${link}${after.name}`] : []), views].join('; ');
}
