import { countries, isCountry } from '../../../data/countries.js';
import { own } from '../../../model/own.js';

/** What people write for a country that is called otherwise, or by its parts. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  en: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  holland: 'NL',
  turkey: 'TR',
  korea: 'KR',
  'south korea': 'KR',
  vietnam: 'VN',
  'czech republic': 'CZ',
};

let names: ReadonlyMap<string, string> | undefined;

/** What to write instead of a text that is no country code. */
export function countryHint(text: string): string {
  const wanted = text
    .trim()
    .replace(/["“”'.]/g, '')
    .toLowerCase();
  const code = own(ALSO, wanted) ?? (isCountry(wanted.toUpperCase()) ? wanted.toUpperCase() : byName(wanted));
  if (code !== undefined) return `write ${code}`;
  return 'write your country as two capital letters: US, GB, DE, FR, …';
}

/** By the English names that every Node knows. */
function byName(wanted: string): string | undefined {
  if (names === undefined) {
    const english = new Intl.DisplayNames('en', { type: 'region' });
    names = new Map(countries().map((code) => [english.of(code)?.toLowerCase() ?? '', code]));
  }
  return names.get(wanted);
}
