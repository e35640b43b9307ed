/** Minor units by ISO 4217; every code of the list that is not named here has two. */
const MINOR_UNITS: Readonly<Record<string, bigint>> = {
  BIF: 0n,
  CLP: 0n,
  DJF: 0n,
  GNF: 0n,
  ISK: 0n,
  JPY: 0n,
  KMF: 0n,
  KRW: 0n,
  PYG: 0n,
  RWF: 0n,
  UGX: 0n,
  UYI: 0n,
  VND: 0n,
  VUV: 0n,
  XAF: 0n,
  XOF: 0n,
  XPF: 0n,
  BHD: 3n,
  IQD: 3n,
  JOD: 3n,
  KWD: 3n,
  LYD: 3n,
  OMR: 3n,
  TND: 3n,
  CLF: 4n,
  UYW: 4n,
};

const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE ' +
  'CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ ' +
  'GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
  'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR ' +
  'PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY ' +
  'TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG';

/** Minor units of a currency (yen 0, dollar 2, dinar 3), or `undefined` for a code ISO 4217 does not list. */
export function minorUnits(code: string): bigint | undefined {
  if (!/^[A-Z]{3}$/.test(code) || !CODES.includes(code)) return undefined;
  return MINOR_UNITS[code] ?? 2n;
}

export function currencies(): readonly string[] {
  return CODES.split(' ');
}
