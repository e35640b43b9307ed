import { LIMITS } from '../limits.js';
import { clip } from './clip.js';

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Returns the reason why a number is ambiguous; `undefined` when it is not. Up to 15 significant digits
 * survive binary floating point: printing the number returns the digits that were written.
 */
export function notPlain(source: string): { message: string; hint: string } | undefined {
  if (!PLAIN.test(source)) {
    return { message: `\`${clip(source)}\` is not a plain decimal number`, hint: plainForm(source) };
  }
  if (/^-0(?:\.0+)?$/.test(source)) return { message: 'minus zero is no number here', hint: 'write 0' };
  const digits = source.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  if (digits > LIMITS.digits) {
    return {
      message: `${digits} digits: more than the ${LIMITS.digits} that every computer keeps exactly`,
      hint: 'round it, or put quotes around it if it is an id',
    };
  }
  return undefined;
}

function plainForm(source: string): string {
  if (/^0[xo]/i.test(source)) return `write it in decimal: ${Number(source)}; or quote it if it is text`;
  if (/^[+-]?0\d/.test(source))
    return `write ${source.replace(/^\+?(-?)0+(?=\d)/, '$1')}; or quote it if it is text`;
  if (/^\+/.test(source)) return 'leave the plus sign out';
  if (/^-?\.\d/.test(source)) return `write ${source.replace('.', '0.')}`;
  if (/\d\.$/.test(source)) return `write ${source.slice(0, -1)}`;
  if (/^[+-]?\.(inf|nan)$/i.test(source)) return 'leave the key out if it is not known';
  return 'write it in plain digits, like 1200 or 36.5; or quote it if it is text';
}
