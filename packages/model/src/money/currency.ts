/** An ISO 4217 code in upper case. */
export type Currency = string;

/** Digits after the decimal point, for the currencies whose number is not the usual two. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLF: 4, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3, OMR: 3,
  PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, UYW: 4, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
};

const TWO_DIGITS = new Set(
  ('AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK ' +
  'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT ' +
  'LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN ' +
  'QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS ' +
  'VED VES WST XCD XCG YER ZAR ZMW ZWG').split(' '),
);

/** Whether the value is a currency of ISO 4217 that this product can calculate in. */
export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && (TWO_DIGITS.has(value) || value in EXPONENTS);
}

/** Digits after the decimal point of a currency: JPY 0, CNY 2, KWD 3; `null` for a code that is no currency. */
export function exponentOf(currency: string): number | null {
  return TWO_DIGITS.has(currency) ? 2 : (EXPONENTS[currency] ?? null);
}
