const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Every country by its ISO 3166 code, in the order of its name in a language. */
export function countriesIn(locale: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }), order = new Intl.Collator(locale);
  return LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountry)
    .map((code) => ({ code, name: names.of(code) ?? '' })).filter(({ name }) => name)
    .sort((a, b) => order.compare(a.name, b.name));
}

/** Not a former country's code, a group of countries, or one of the codes that mean none. */
function isCountry(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code && !/^(?:EU|EZ|UN|QO|X[AB]|ZZ|AC|CP|CQ|DG|EA|IC|TA)$/.test(code);
}
