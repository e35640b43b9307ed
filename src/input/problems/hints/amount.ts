import { currencyOf } from '../../../model/money.js';
import { AMOUNT } from '../../text/patterns.js';
import { countText } from './count.js';
import { currencyCalled } from './currency.js';

/** Others that have the same sign. */
const OTHER_DOLLARS = ['CAD', 'AUD'];

const HOW = 'write digits, a space and the three letters of the currency, like 350 USD or 12.50 EUR';

/** What to write instead of a text that is no amount with its currency. */
export function amountHint(value: unknown): string {
  const text = String(value).trim().replace(/\s+/g, ' ');
  if (/^(free|none|nothing|0)$/i.test(text)) return 'write 0 and your currency, like 0 USD';
  if (/^-/.test(text))
    return 'an amount here is 0 or more; what was taken back is left out, or told as fewer units';
  /** 1.2 may have been typed as 1.200: as a number it no longer tells. */
  if (typeof value === 'number' && !Number.isInteger(value)) return HOW;
  const [, before = '', digits = '', after = ''] =
    /^([^\d.,]*?) ?([\d.,' ]*\d[KM]?) ?([^\d.,]*)$/i.exec(text) ?? [];
  /** One thousand two hundred, or 1.20: not for us to say. */
  const isEither = /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
  const plain = isEither ? undefined : countText(digits.replaceAll(' ', ''));
  if (plain === undefined) return HOW;
  const written = (before || after).trim();
  if (written === '') return `add your currency: ${plain} USD, ${plain} EUR or ${plain} GBP`;
  const code = currencyCalled(written);
  const others =
    code === 'USD' && /\$|dollar/i.test(written) && !/us/i.test(written)
      ? OTHER_DOLLARS
      : code === 'JPY' && written === '¥'
        ? ['CNY']
        : [];
  const or = others.map((other) => `, ${plain} ${other}`).join('');
  const proposed = `${plain} ${code}`;
  return currencyOf(code) && AMOUNT.test(proposed) && (before === '' || after === '')
    ? `write ${proposed}${or === '' ? '' : `, or if it is another one${or}`}`
    : HOW;
}
