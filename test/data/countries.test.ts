import { describe, expect, it } from 'vitest';
import { isCountry } from '../../src/data/countries.js';

describe('countries', () => {
  it.each(['US', 'GB', 'DE', 'JP', 'ZW'])('%s is one', (code) => expect(isCountry(code)).toBe(true));
  it.each(['UK', 'XX', 'us', 'D A', '', 'EU', 'USA'])('%j is none', (code) =>
    expect(isCountry(code)).toBe(false),
  );
});
