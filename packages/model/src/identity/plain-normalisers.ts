import type { IdentityNormalisers } from './identity-keys.js';
import { foldWords } from './fold-name.js';

const SHARED_MAILBOX = /^(?:info|sales|office|contact|kontakt|hello|mail|admin|support|service|marketing|team|hr|jobs|billing|no-?reply)@/;
/** Where mail and pages are for anybody: the most common names, whatever their country. */
const ANYBODYS = /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|gmx|web|mail|qq|foxmail|163|126|139|189|yeah|sina|sohu|aliyun|yandex|naver|fastmail|zoho|linkedin|facebook|weixin|weibo|github|wordpress|blogspot|wixsite|shopify|1688|alibaba|taobao|tmall)\./;
/** A public suffix of two parts: `co.uk`, `com.cn`. */
const TWO_PARTS = /\.(?:ac|co|com|edu|gov|net|or|org)\.[a-z]{2}$/;
const LATIN_FORM = / (?:gmbh|mbh|ag|kg|kgaa|ohg|ug|se|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|group|holding|holdings|sarl|sas|sa|s a|spa|s p a|srl|s r l|bv|b v|nv|n v|ab|oy|as|aps|pty|pte|pvt|sl|s l|kk|k k)$/;
const EAST_ASIAN_FORM = /(?:控股|集团|股份)*(?:有限责任公司|有限公司|公司|集团)$|株式会社|合同会社|有限会社|주식회사/;
const FIRST_PLACE = /^[（(][^）)]{2,6}[)）]/u;
const LEAST_DIGITS = 8;

/**
 * Identity keys without large tables, for comparing records of one workspace with each other: a rare free-mail host or legal form is taken for a
 * company's own, and mobile numbers are not told from landlines. What is compared with the world takes the full ones (`@salescycle/capture`).
 */
export const plainNormalisers: IdentityNormalisers = {
  isSharedMailbox: (address) => SHARED_MAILBOX.test(address),
  mobile(phone) {
    const digits = phone.replaceAll(/\D/g, '').replace(/^00/, '');
    if (digits.length < LEAST_DIGITS) return null;
    return /^1[3-9]\d{9}$/.test(digits) && !phone.trim().startsWith('+') ? `86${digits}` : digits;
  },
  profile(url) {
    const value = url.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$/, '').replace(/\/+$/, '');
    return value.includes('/') ? { kind: 'profile', value } : null;
  },
  companyDomain(host) {
    const name = host.trim().toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/[/:?#].*$/, ''), parts = name.split('.').filter(Boolean);
    if (parts.length < 2 || /^[\d.]+$/.test(name)) return null;
    const domain = parts.slice(TWO_PARTS.test(name) ? -3 : -2).join('.');
    return ANYBODYS.test(domain) ? null : domain;
  },
  companyName(name) {
    let text = foldWords(name.replace(FIRST_PLACE, ''));
    for (let shorter = withoutForm(text); shorter && shorter !== text; shorter = withoutForm(text)) text = shorter;
    return text.replaceAll(' ', '');
  },
};

function withoutForm(text: string): string {
  return text.replace(LATIN_FORM, '').replace(EAST_ASIAN_FORM, '').trim();
}
