import type { EvidenceBundle } from '../contract.js';
import type { Meta } from '../sources/meta.js';
import { fold } from '../text/clean-text.js';
import type { Reading } from './reading.js';
import type { Scope } from './scope.js';
import type { Structured } from './structured.js';

/** What tells a page about somebody from a list, and from a page about nobody. */
export interface PageSigns {
  reading: Reading;
  content: Scope;
  structured: Structured;
  meta: Meta;
  title: string;
  /** Persons it shows side by side. */
  listed: readonly { name: string; hasContact: boolean }[];
  /** Whether a heading or a part's name announces them: speakers, the team. */
  isAnnounced: boolean;
  /** A person's name as the page's first heading. */
  heading: string | null;
  /** Whether more than the heading says that the page is about a person. */
  isSure: boolean;
  /** Whether a label or a link names somebody. */
  isNamed: boolean;
}

const NOBODY_TYPE = /^(?:product|book|video|music|game|event|restaurant\.menu)/;
const NOT_FOUND = new RegExp([
  /^(?:error\s)?404\b|\b404\b.{0,20}(?:error|not found)/, /(?:page|site) (?:not found|can[’']?t be found|doesn[’']?t exist)|not found$/,
  /页面不存在|找不到(?:该|該)?(?:页面|頁面)|頁面不存在|ページが見つかりません/, /seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)/,
  /página no encontrada|access denied|403 forbidden/,
].map(({ source }) => source).join('|'), 'i');
const SEARCH_PATH = /\/(?:search|suche|recherche|buscar|results|s)(?:\/|\.\w{2,5})?$/i;
const SEARCH_PARAMETERS = ['q', 'query', 'search', 's', 'keyword', 'wd', 'k'];
const SEARCH_WORDS = /search results|results for|suchergebnis|résultats (?:de|pour)|resultados (?:de|para)|搜索结果|搜尋結果|検索結果/i;
const CART = new RegExp(`^(?:${[
  'add to (?:cart|basket|bag)|buy now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir (?:al carrito|a la cesta)',
  '加入购物车|加入購物車|立即购买|カートに入れる',
].join('|')})$`, 'i');
const COMPANY_WORDS = 'contact(?:o|s|ez|-us)?|kontakt|impressum|imprint|about|ueber-?uns|uber uns|a-?propos|mentions legales|nosotros'
  + '|quienes somos|aviso legal|legal notice|company|unternehmen|entreprise|empresa|find us|location|standort';
const COMPANY_EAST_ASIAN = '联系|聯絡|聯繫|[关關][于於](?!.{2,60}的?(?:通知|公告|决定|決定|意见|批复|通报|公示|说明|規定|规定|办法|函))|公司简介|公司簡介|会社概要|会社案内|問い合わせ|アクセス';
const ABOUT_COMPANY = new RegExp(`\\b(?:${COMPANY_WORDS})\\b|${COMPANY_EAST_ASIAN}`, 'i');
/** Headed so, a page names the dead, the examined, players, or who was at a meeting. */
const NO_CONTACTS = new RegExp([
  'obituar|in memoriam|讣告|訃告|訃報|nachruf|traueranzeige|avis de d[ée]c[èe]s|necrol[oó]g|esquela',
  '(?:会议|周会|例会|會議)(?:纪要|記錄|记录)|議事録|meeting (?:notes|minutes)|sitzungsprotokoll|besprechungsprotokoll|compte[- ]rendu d(?:e|u|e la) r[ée]union|acta de (?:la )?reuni',
  '(?:成绩|名单|人员|人選|人选)[^,，。]{0,12}公示|(?:录取|录用|获奖|中签|合格)[^,，。]{0,6}名单|合格者(?:一覧|番号)|starting line-?up|live-?ticker|startaufstellung|\\bspieltag\\b|alineaci[oó]n titular',
].join('|'), 'i');
/** "Name (1868–1931)": of somebody who cannot be called any more. */
const LIFE = /^([^()（）,，。:：]{2,40})[(（][^()（）\d]{0,8}1(?:[5-8]\d|9[0-4])\d年?[^()（）]{0,24}[–—－~～-][^()（）\d]{0,12}(?:1[5-9]|20)\d\d/;
const FIRST_LINES = 40, LONG_TEXT = 1_200, LONG_LINE = 80, MIN_FEED = 3;

/** Whether a page shows one person (or a company), several to choose from, or nobody to take. */
export function pageKind(signs: PageSigns): EvidenceBundle['page'] {
  const { structured, listed, heading, isSure, isNamed, meta } = signs;
  if (isPast(signs)) return 'nothing';
  if (structured.main) return 'detail';
  if (signs.isAnnounced && !heading && !isNobodys(signs)) return 'list';
  if (structured.isAboutNobody || NOBODY_TYPE.test(meta.type) || isPost(signs) || isError(signs)) return 'nothing';
  if (heading && isSure && !listed.some(({ name }) => name === heading)) return 'detail';
  if (isShop(signs)) return 'nothing';
  if (heading && !listed.some(({ name }) => name === heading)) return isArticle(signs) || isFeed(signs) || isSearch(signs) ? 'nothing' : 'detail';
  if (listed.length >= 2) return isSearch(signs) && listed.filter(({ hasContact }) => hasContact).length * 2 <= listed.length ? 'nothing' : 'list';
  if (isLogin(signs) || isSearch(signs) || isArticle(signs) || isFeed(signs)) return 'nothing';
  return isNamed || isAboutCompany(signs) ? 'detail' : 'nothing';
}

/** Pages that ask, list or say that there is nothing: nobody is theirs, whomever they name. */
export const isNobodys = (signs: Pick<PageSigns, 'reading' | 'title' | 'content'>): boolean => isError(signs) || isLogin(signs) || isSearch(signs) || isFeed(signs) || isPast(signs);

function isPast(signs: Pick<PageSigns, 'title' | 'content'>): boolean {
  const heads = headlines(signs), ofOne = (name: string) => heads.some((text) => fold(text).startsWith(fold(name)));
  return heads.some((text) => NO_CONTACTS.test(text.slice(0, 200))) || signs.content.lines.slice(0, FIRST_LINES).some(({ text }) => {
    const [, name] = LIFE.exec(text.slice(0, 120)) ?? [];
    return name !== undefined && ofOne(name.trim());
  });
}

/** Every page of some systems calls itself an article; a post has its day, too, and neither a person's name as its heading nor persons side by side. */
function isPost(signs: PageSigns): boolean {
  const { meta, heading, listed } = signs, isHeaded = heading !== null && headlines(signs).some((text) => fold(text).includes(fold(heading)));
  return meta.type === 'article' && ((!isHeaded && listed.length < 2) || meta.of('article:published_time') !== '');
}

function headlines({ title, content: { lines } }: Pick<PageSigns, 'title' | 'content'>): string[] {
  return [title, ...lines.filter(({ block }) => block.matches('h1,h2')).slice(0, 3).map(({ text }) => text)];
}

const isError = (signs: Pick<PageSigns, 'title' | 'content'>) => headlines(signs).slice(0, 2).some((text) => NOT_FOUND.test(text.slice(0, 120)));
const isLogin = ({ reading: { view } }: Pick<PageSigns, 'reading'>) =>
  view.elements.some((element) => element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'password');

function isSearch(signs: Pick<PageSigns, 'reading' | 'title' | 'content'>): boolean {
  const { url } = signs.reading;
  const isAsked = url !== null && (SEARCH_PATH.test(url.pathname) || SEARCH_PARAMETERS.some((name) => url.searchParams.has(name)));
  return headlines(signs).some((text) => SEARCH_WORDS.test(text.slice(0, 200))) || (isAsked && url !== null && SEARCH_PATH.test(url.pathname));
}

function isShop({ reading: { view }, meta }: PageSigns): boolean {
  return meta.of('product:price:amount') !== ''
    || view.elements.some((element) => /^(?:button|a)$/.test(element.localName) && (element.textContent ?? '').length < 60
      && CART.test((element.textContent ?? '').trim()));
}

/** Contact pages, imprints, and pages whose structured data is their organisation's. */
export function isAboutCompany(signs: Pick<PageSigns, 'reading' | 'title' | 'content' | 'structured'>): boolean {
  const words = [signs.reading.url?.pathname ?? '', ...headlines(signs)].join(' ').normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC');
  return ABOUT_COMPANY.test(words.slice(0, 1_000))
    || signs.structured.company.some(({ field }) => field === 'emails' || field === 'phones' || field === 'location');
}

/** Long prose with a date or an author. */
function isArticle({ content: { lines, elements } }: PageSigns): boolean {
  const isDated = elements.some((element) => element.localName === 'time'
    || /(?:^|\s)(?:byline|author|post-author|entry-date|posted-on|hentry)(?:\s|$)/i.test(element.getAttribute('class') ?? ''));
  return isDated && lines.reduce((sum, { text }) => sum + (text.length >= LONG_LINE ? text.length : 0), 0) >= LONG_TEXT;
}

function isFeed({ content: { elements } }: Pick<PageSigns, 'content'>): boolean {
  const entries = elements.filter((element) => element.localName === 'article' && element.querySelector('time,h1,h2,h3') !== null);
  return elements.some((element) => element.getAttribute('role') === 'feed')
    || entries.filter((element) => element.querySelector('time') !== null).length >= MIN_FEED;
}
