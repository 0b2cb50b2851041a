const AT = /\s{0,2}[[({<]\s{0,2}(?:at|ät|@|arobase|arroba|chiocciola)\s{0,2}[\])}>]\s{0,2}/gi;
const DOT = /\s{0,2}[[({<]\s{0,2}(?:dot|punkt|point|punto|\.)\s{0,2}[\])}>]\s{0,2}/gi;
/** A sign in the place of `@`, and beside it a note that says so: `lena★acme.test (★を@に変えてください)`. */
const SIGNED = /([\w.+-]{1,64})([^\w\s@.,:;()/+-]|\(at\))((?:[\w-]{1,63}\.){1,4}[a-z]{2,24})(.{3,80})/gi;
const SPELLED = /(?<![\p{L}\p{N}])([\w.+-]{1,64}) (?:at|At|AT) ((?:[\w-]{1,63} (?:dot|Dot|DOT) ){1,4}[A-Za-z]{2,24})(?![\p{L}\p{N}])/gu;

/**
 * Mail addresses written so that robots do not find them, as addresses: `lena [at] acme (dot) test`, `lena at acme dot test`.
 *
 * @example unveiled('lena [at] acme.test');  // 'lena@acme.test'
 */
export function unveiled(text: string): string {
  const line = text.slice(0, 2_000).replace(SIGNED, (all, before: string, sign: string, host: string, note: string) => (note.includes(sign) && note.includes('@') ? `${before}@${host}` : all));
  const spelled = line.replace(SPELLED, (_, local: string, host: string) => `${local}@${host.replaceAll(' dot ', '.')}`);
  return /[[({<]\s{0,2}(?:at|ät|@|aro|arr|chi)/i.test(spelled) ? spelled.replace(AT, '@').replace(DOT, '.') : spelled;
}
