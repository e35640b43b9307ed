import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import {
  currenciesOf,
  readLength,
  readLocalTime,
  readMoney,
  readWhole,
} from '../../src/input/tables/cells/cells.js';
import { csvRows } from '../../src/input/tables/files/csv-rows.js';
import { unpack } from '../../src/input/tables/files/unpack.js';
import { xlsxSheets } from '../../src/input/tables/files/xlsx-sheets.js';
import { decimalText } from '../../src/model/decimal.js';

const cell = (text: string, isNumber = false) => ({ text, isNumber });

describe('numbers as tables write them', () => {
  it.each([
    ['5120', 5120],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ['0', 0],
  ])('%s is %i', (text, value) => {
    expect(readWhole(cell(text), undefined)).toEqual({ value });
  });

  it.each(['-', '', '–', 'N/A', 'None', 'undefined'])('%j is nothing, not 0', (text) => {
    expect(readWhole(cell(text), undefined)).toEqual({ value: undefined });
  });

  it.each(['1.234', '12.345'])('%s may be two numbers and is not guessed', (text) => {
    expect(readWhole(cell(text), undefined)).toEqual({
      unclear: `"${text}" may mean two numbers: add --decimal-sign . if the point (or the end) stands before a fraction, --decimal-sign , if a comma does`,
    });
    expect(readWhole(cell(text), ',')).toEqual({ value: Number(text.replace('.', '')) });
    expect(readWhole(cell(text), '.')).toEqual({ unclear: `"${text}" is no whole number` });
  });

  it.each([
    'x',
    '21d',
    '1,23,4',
    '-5',
    '1.5',
    '1e3',
    '12K',
    '2M',
    '(500)',
    '500-',
    '−500',
    '50%',
    'tab 3',
    '9'.repeat(23),
    '1000000000001',
  ])('%s is no count', (text) => {
    expect(readWhole(cell(text), undefined)).toHaveProperty('unclear');
  });

  it.each([
    ['$1,234.56', undefined, '1234.56', '$'],
    ['US$ 5', undefined, '5', 'US$'],
    ['12,50 €', undefined, '12.5', '€'],
    ['EUR 1.234,50', undefined, '1234.5', 'EUR'],
    ['1,234', ',', '1.234', ''],
    ['1,234', '.', '1234', ''],
    ['0,500', undefined, '0.5', ''],
    ['0.500', undefined, '0.5', ''],
    ['3.5', '.', '3.5', ''],
    ['-5.00', undefined, '-5', ''],
    ['−5.00 USD', undefined, '-5', 'USD'],
    ['R$ 2.000,00', ',', '2000', 'R$'],
  ] as const)('%s with the sign %s is %s, beside it %s', (text, sign, value, beside) => {
    const read = readMoney(cell(text), sign);
    const money = 'value' in read ? read.value : undefined;
    expect([money && decimalText(money.number), money?.beside]).toEqual([value, beside]);
  });

  it.each(['(1.50)', '1.50 USD net', '5-', '1,234', '12.345', '1e3', '$5€', '9'.repeat(30)])(
    '%s is no amount, or may be two',
    (text) => expect(readMoney(cell(text), undefined)).toHaveProperty('unclear'),
  );

  it('a sign may stand for several currencies', () => {
    expect(currenciesOf('€')).toEqual(['EUR']);
    expect(currenciesOf('CA$')).toEqual(['CAD']);
    expect(currenciesOf('$')).toContain('MXN');
    expect(currenciesOf('¥')).toEqual(['JPY', 'CNY']);
    expect(currenciesOf('GBP')).toEqual(['GBP']);
    expect(currenciesOf('ABC')).toEqual([]);
  });

  it('a cell that the sheet holds as a number is one, whatever it looks like', () => {
    expect(readWhole(cell('1.234', true), undefined)).toEqual({ unclear: '"1.234" is no whole number' });
    expect(readWhole(cell('1.2345675E6', true), undefined)).toEqual({
      unclear: '"1.2345675E6" is no whole number',
    });
    expect(readWhole(cell('1.234567E6', true), undefined)).toEqual({ value: 1_234_567 });
  });

  it.each([
    ['23h 7m 8s', 23 * 3600 + 7 * 60 + 8],
    ['88.46h', Math.round(88.46 * 3600)],
    ['1h 35min', 5700],
    ['02:10:37', 7837],
    ['45s', 45],
  ])('%s is a length of %i s', (text, value) => {
    expect(readLength(cell(text), undefined, undefined)).toEqual({ value });
  });

  it('a bare number is a length only where the column says in what', () => {
    expect(readLength(cell('80.5'), undefined, 'hours')).toEqual({ value: 289_800 });
    expect(readLength(cell('80.5'), undefined, undefined)).toHaveProperty('unclear');
    expect(readLength(cell('-'), undefined, 'hours')).toEqual({ value: undefined });
    expect(readLength(cell('soon'), undefined, 'hours')).toHaveProperty('unclear');
  });

  it.each([
    ['2026-10-03', '2026-10-03 00:00:00'],
    ['2026/10/3 18:00', '2026-10-03 18:00:00'],
    ['03/10/2026 8:05:09', '2026-10-03 08:05:09'],
    ['2026-10-03T18:00:04', '2026-10-03 18:00:04'],
  ])('%s is %s', (text, value) => {
    expect(readLocalTime(cell(text))).toEqual({ value });
  });

  it.each(['13/13/2026', 'yesterday', '2026-02-30', '2026-10-03 25:00', '0000-10-03', '10/13/2026'])(
    '%s is no time',
    (text) => {
      expect(readLocalTime(cell(text))).toHaveProperty('unclear');
    },
  );
});

describe('sheets', () => {
  it('an XLSX keeps every digit of an id, numbers as numbers, times to the second', async () => {
    const out = await writeXlsxFile([
      [{ value: 'id' }, { value: 'n' }, { value: 'at' }, { value: 'x' }],
      [
        { value: '7301234567890123456', type: String },
        { value: 1234.5, type: Number },
        { value: new Date('2026-03-01T18:30:15Z'), type: Date, format: 'yyyy-mm-dd hh:mm:ss' },
        null,
      ],
    ]);
    expect(await xlsxSheets(await out.toBuffer())).toEqual({
      sheets: [
        [
          ['id', 'n', 'at', 'x'].map((text) => cell(text)),
          [cell('7301234567890123456'), cell('1234.5', true), cell('2026-03-01 18:30:15'), cell('')],
        ],
      ],
    });
  });

  const sheet = (xml: string) =>
    zipSync({ 'xl/workbook.xml': new Uint8Array(), 'xl/worksheets/sheet1.xml': Buffer.from(xml) });

  it.each([
    [
      'a cell in column XFD',
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      'a cell in row 1,048,576',
      '<worksheet><sheetData><row r="1"><c r="A1048576"/></row></sheetData></worksheet>',
    ],
  ])('%s is refused before it makes millions of empty ones', async (_, xml) => {
    expect(await xlsxSheets(sheet(xml))).toEqual({
      problem: 'a sheet of it has more than 200000 rows or 500 columns',
    });
  });

  it('what is no sheet is said to be none', async () => {
    expect(await xlsxSheets(sheet('nonsense'))).toEqual({ problem: 'it is no XLSX file' });
    expect(await xlsxSheets(Buffer.from('PK\u0003\u0004 cut off'))).toEqual({
      problem: 'it is a damaged or locked zip',
    });
  });

  it('a zip that claims gigabytes is not unpacked', () => {
    const zip = zipSync({ 'a.csv': new Uint8Array(201_000_000) }, { level: 9 });
    expect(zip.length).toBeLessThan(300_000);
    expect(unpack(zip, () => true)).toEqual({ problem: 'it holds more than 2000 files or 200 MB' });
    expect(unpack(zip, () => false)).toEqual({ files: {} });
  });

  it('a CSV may have a byte order mark, tabs behind its cells and lines of any length', () => {
    expect(csvRows('\uFEFFa,b\r\n"1,2\t",x\t\r\n\r\n3\r\n')).toEqual([
      [cell('a'), cell('b')],
      [cell('1,2'), cell('x')],
      [cell('')],
      [cell('3')],
    ]);
  });
});
