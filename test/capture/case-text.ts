import PostalMime from 'postal-mime';
import type { Case, JudgedField } from './case.js';
import { foldCompany, foldText } from './fold.js';

/**
 * What a person could read in a case, and what its attributes and headers hold: entities, encodings and coded addresses resolved. Where a tag
 * was stands `between`.
 */
export async function readable({ kind, content, url }: Case, between = ' '): Promise<string> {
  const source = content.toString('utf8');
  return kind === 'eml' ? readableMail(content, between) : [source, plain(source, between), url, ...linked(source, url)].join('\n');
}

/** Where the links of a page lead that are written from the root of its site. */
const linked = (html: string, url: string | null) => (url ? [...html.matchAll(/href="(\/[^"/][^"]*)"/g)].map(([, path = '']) => new URL(path, url).href) : []);

async function readableMail(bytes: Uint8Array, between: string): Promise<string> {
  const { headers, text = '', html = '', attachments } = await PostalMime.parse(bytes, { rfc822Attachments: true });
  const inner = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822')
    .map(({ content }) => readableMail(typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content), between));
  const written = attachments.filter(({ mimeType }) => mimeType.startsWith('text/')).map(({ content }) => (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')).replace(/\r?\n[ \t]/g, ''));
  return [headers.map(({ value }) => words(value)).join('\n'), text, html, plain(html, between), ...written, ...await Promise.all(inner)].join('\n');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', emsp: ' ', ordf: 'ª', iacute: 'í', eacute: 'é', oacute: 'ó', Uacute: 'Ú', copy: '©', middot: '·' };

/** A page's text without its tags. */
function plain(html: string, between: string): string {
  const coded = [...html.matchAll(/data-cfemail="([\da-f]+)"/g)].map(([, hex = '']) => {
    const [key = 0, ...letters] = Buffer.from(hex, 'hex');
    return String.fromCharCode(...letters.map((letter) => letter ^ key));
  });
  const spelt = html.replace(/<img [^>]*alt="@"[^>]*>|<span class="sr-only">[^<]*<\/span>@/g, '@')
    .replace(/\s*[[(](at|ät|arobase)[\])]\s*|\s?[★☆#]\s?(?=[\w.-]+\.(?:example|test))/g, '@').replace(/\s*[[(](?:punkt|dot)[\])]\s*/g, '.');
  const text = spelt.replace(/<[^>]*>/g, between);
  return [text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole), ...coded].join('\n');
}

/** A header's encoded words, decoded; those in a charset there is not stay as they are. */
const words = (value: string) => value.replace(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi, (whole: string, charset: string, kind: string, text: string) =>
  decoderOf(charset)?.decode(/b/i.test(kind) ? Buffer.from(text, 'base64')
    : Buffer.from(text.replace(/_/g, ' ').replace(/=([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')) ?? whole);

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** Only the digits of a text. */
export const digits = (text: string) => text.normalize('NFKC').replace(/\D/g, '');
/** A text folded, without its spaces. */
export const compact = (text: string) => foldText(text).replaceAll(' ', '');

/** Whether a label can be read in a case: its letters for a text, its last digits for a number. */
export function occurs(field: JudgedField, label: string, text: string): boolean {
  if (field === 'name') return label.split(' ').every((word) => compact(text).includes(compact(word)));
  if (field === 'phones') return isPhoneIn(label, text);
  const wanted = field === 'company' ? foldCompany(label) : field === 'profiles' || field === 'sourceUrl' ? decodeURI(label.replace(/^https?:\/\/(www\.)?/, '')) : label;
  const decoded = /%[\dA-F]{2}/.test(text) ? text.replace(/(%[\dA-F]{2})+/g, (coded) => Buffer.from(coded.replaceAll('%', ''), 'hex').toString('utf8')) : text;
  return compact(decoded).includes(compact(wanted));
}

/** Whether a number's last digits stand in a text, with its extension; or an extension ("-110") and, elsewhere, what comes before it. */
function isPhoneIn(label: string, text: string): boolean {
  const [number = '', extension = ''] = label.split(';').map(digits), all = digits(text);
  return (all.includes(number.slice(-7)) && all.includes(extension))
    || [2, 3, 4].some((length) => new RegExp(`[-–]\\s?${number.slice(-length)}\\b`).test(text) && all.includes(number.slice(-length - 5, -length)));
}

/** Whether a forbidden text stands in a case, or what it would have to be made of: a number's digits, a profile's last part. */
export function couldBeMade(forbidden: string, text: string): boolean {
  if (/^\+\d+$/.test(forbidden)) return occurs('phones', forbidden, text);
  const madeOf = /linkedin\.com\/in\/([^/]+)$/.exec(forbidden)?.[1] ?? forbidden;
  return text.includes(madeOf) || compact(text).includes(compact(madeOf));
}
