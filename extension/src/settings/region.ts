/** The country of a language tag, for phone numbers without a country code: `en` is `US`, `zh` is `CN`. */
export function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? 'US';
  } catch {
    return 'US';
  }
}
