/** Small words only one language of these has, or has so often. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(('und der das ist nicht mit für wir sie bitte eine auf von zu ich ihnen ihr unser grüße grüßen gruß guten danke hallo werden '
    + 'haben sehr herr frau liebe lieber anbei angebot anfrage tag viele beste telefon straße gerne nächste vielen').split(' ')),
  en: new Set(('the and of to you for please we is with have your our this are be would can hello hi dear regards thanks from looking phone '
    + 'best wishes kind will me').split(' ')),
  fr: new Set(('le les des et vous nous pour une est dans avec pas votre merci bonjour sur cordialement notre avons je monsieur madame ça '
    + 'journée tél bonne belle devis demande du').split(' ')),
  es: new Set(('el los las y que para por una con gracias usted nos su es saludos saludo buenos días hola nuestra estamos adjunto un te abrazo '
    + 'señor teléfono tel móvil oferta del').split(' ')),
  it: new Set('il gli che per una con grazie sono della saluti buongiorno vostra nostra siamo'.split(' ')),
  nl: new Set('het een van voor wij met graag bedankt groet niet ons uw zijn'.split(' ')),
  pt: new Set('os que para por uma com obrigado você nós não nossa cumprimentos bom está'.split(' ')),
};
const SIMPLIFIED = /[们这为时国过个对说会给请谢报价发邮联话务业产单号贵购询务电]/gu;
const TRADITIONAL = /[們這為時國過個對說會給請謝報價發郵聯話務業產單號貴購詢電]/gu;
const MAX_TEXT = 8_000, MIN_WORDS = 3, MIN_KANA = 5, AHEAD = 1.5;

/** The language a mail's lines are written in, as a tag; `null` when too little tells. */
export function languageOfLines(lines: readonly string[]): string | null {
  const text = lines.join('\n').slice(0, MAX_TEXT).toLowerCase(), count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) >= MIN_KANA) return 'ja';
  if (count(/\p{Script=Hangul}/gu) >= MIN_KANA) return 'ko';
  if (count(/\p{Script=Han}/gu) >= MIN_KANA) return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh';
  const words = text.split(/[^\p{L}]{1,20}/u, 1_500);
  const scores = Object.entries(WORDS).map(([lang, own]) => ({ lang, score: words.filter((word) => own.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && second && first.score >= MIN_WORDS && first.score >= second.score * AHEAD ? first.lang : null;
}
