import type { SavedPage } from '../../site.fixture.js';

interface Firm { slug: string; lang: string; name: string; trade: string; place?: string; site?: string; shownSite?: string; phone?: string; words: Words }
interface Words { overview: string; website: string; phone: string; industry: string; place: string; followers: string; visit: string; people: string }

const en: Words = { overview: 'Overview', website: 'Website', phone: 'Phone', industry: 'Industry', place: 'Headquarters', followers: 'followers', visit: 'Visit website', people: 'People you may know' };
const de: Words = { overview: 'Übersicht', website: 'Webseite', phone: 'Telefon', industry: 'Branche', place: 'Hauptsitz', followers: 'Follower:innen', visit: 'Zur Webseite', people: 'Vielleicht kennen Sie' };
const zh: Words = { overview: '概览', website: '网站', phone: '电话', industry: '行业', place: '总部', followers: '位关注者', visit: '访问网站', people: '可能认识的人' };
const fi: Words = { overview: 'Yleiskatsaus', website: 'Verkkosivusto', phone: 'Puhelin', industry: 'Toimiala', place: 'Pääkonttori', followers: 'seuraajaa', visit: 'Vieraile', people: 'Saatat tuntea' };

const firms = {
  full: { slug: 'harbour-quay', lang: 'en', name: 'Harbour &amp; Quay Logistics', trade: 'Freight and Package Transportation', place: 'Rotterdam, South Holland', site: 'https://harbour-quay.example/', shownSite: 'harbour-quay.example', phone: '+31 20 555 0144', words: en },
  sparse: { slug: 'kornspeicher', lang: 'de', name: 'Kornspeicher eG', trade: 'Landwirtschaft', words: de },
  chinese: { slug: '云帆科技', lang: 'zh-CN', name: '云帆科技有限公司', trade: '软件开发', place: '广东 深圳', site: 'http://yunfan.example/cn', shownSite: 'yunfan.example', words: zh },
} satisfies Record<string, Firm>;

const redirect = (site: string) => `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(site)}&amp;urlhash=a-B1&amp;trk=about_website`;
const address = ({ slug }: Firm, rest = '') => `https://www.linkedin.com/company/${encodeURIComponent(slug)}/${rest}`;
const page = ({ lang, name }: Firm, inner: string) => `<!doctype html><html lang="${lang}"><head><title>${name} | LinkedIn</title></head><body>
<header id="global-nav"><nav><button><img class="global-nav__me-photo" alt="Viewer Person"></button></nav></header>${inner}</body></html>`;

/** The page for members: its card, the list of facts, and people beside it who are not the company. */
const forMembers = (firm: Firm) => page(firm, `<main class="org-grid__content-height-enforcer"><section class="org-top-card artdeco-card qXwErTyUiOpAsDfGhJkLzXcVbNmQ">
 <div><img alt="Logo"><h1 class="org-top-card-summary__title ember-view" title="${firm.name}">${firm.name}</h1>
 <p class="org-top-card-summary__tagline">Moving things</p>
 <div class="org-top-card-summary-info-list"><div class="org-top-card-summary-info-list__info-item">${firm.trade}</div>${firm.place ? `<div class="org-top-card-summary-info-list__info-item">${firm.place}</div>` : ''}
 <div class="org-top-card-summary-info-list__info-item">1,204 ${firm.words.followers}</div><div class="org-top-card-summary-info-list__info-item">51-200</div></div>
 <a href="/search/results/people/?x=1"><span>Ineke Smid works here</span></a></div></section>
 <section class="artdeco-card org-page-details-module__card-spacing"><h2>${firm.words.overview}</h2><p>We move things.</p><dl>
 ${firm.site ? `<dt>${firm.words.website}</dt><dd><a href="${redirect(firm.site)}" rel="noopener noreferrer">${firm.shownSite ?? firm.site}</a></dd>` : ''}
 ${firm.phone ? `<dt>${firm.words.phone}</dt><dd><a href="tel:${firm.phone.replaceAll(' ', '')}">${firm.phone}</a></dd>` : ''}<dt>${firm.words.industry}</dt><dd>${firm.trade}</dd></dl></section>
 <section class="artdeco-card"><h2>${firm.words.people}</h2><ul><li><a href="/in/recommended-person-1/">Recommended Person</a></li></ul></section></main>
<aside><h2>Pages people also viewed</h2><a href="/company/other-firm/">Other Firm Ltd</a></aside>`);

/** The page for everybody, with the structured data such pages have and a form to sign in over it. */
const forEverybody = (firm: Firm) => page(firm, `<main><section class="top-card-layout"><div><h1 class="top-card-layout__title">${firm.name}</h1><h2 class="top-card-layout__headline">${firm.trade}</h2>
 <h3 class="top-card-layout__first-subline">${firm.place ?? ''}<span>1,204 ${firm.words.followers}</span></h3><p class="top-card-layout__second-subline">Moving things</p></div></section>
 <section data-test-id="about-us"><h2>${firm.words.overview}</h2><p>We move things.</p><dl>
 ${firm.site ? `<div data-test-id="about-us__website"><dt>${firm.words.website}</dt><dd><a href="${redirect(firm.site)}">${firm.shownSite ?? firm.site}</a></dd></div>` : ''}
 <div data-test-id="about-us__industry"><dt>${firm.words.industry}</dt><dd>${firm.trade}</dd></div>
 ${firm.place ? `<div data-test-id="about-us__headquarters"><dt>${firm.words.place}</dt><dd>${firm.place}</dd></div>` : ''}</dl></section>
 <section data-test-id="employees-at"><h2>${firm.words.people}</h2><ul><li><a href="/in/recommended-person-1/">Recommended Person</a></li></ul></section></main>
<div role="dialog"><h2>Sign in</h2><form action="/login"><input type="password"></form></div>`);

const otherLanguage = ({ words }: Firm): [string, string][] => {
  const to = words === fi ? en : fi;
  return [[words.overview, to.overview], [words.industry, to.industry], [words.followers, to.followers]];
};

function saved(name: keyof typeof firms, layout: 'company' | 'company-logged-out', url: string): SavedPage {
  const firm: Firm = firms[name], isOpen = layout === 'company-logged-out';
  return {
    name: `${layout}, ${name}`, url, layout, html: isOpen ? forEverybody(firm) : forMembers(firm),
    expected: { orgName: firm.name.replace('&amp;', '&'), ...(firm.place && { location: firm.place }), ...(firm.site && { website: firm.site }), ...(firm.phone && !isOpen && { phones: `tel:${firm.phone.replaceAll(' ', '')}` }) },
    mustNot: ['Recommended Person', 'Other Firm', 'Ineke', 'Viewer Person', 'redir/redirect'], otherLanguage: otherLanguage(firm),
  };
}

/** Invented pages of companies. */
export const companies: readonly SavedPage[] = [
  saved('full', 'company', address(firms.full, 'about/?viewAsMember=true')), saved('sparse', 'company', address(firms.sparse)), saved('chinese', 'company', address(firms.chinese, 'about/')),
  saved('full', 'company-logged-out', address(firms.full)), saved('sparse', 'company-logged-out', 'https://de.linkedin.com/company/kornspeicher'), saved('chinese', 'company-logged-out', address(firms.chinese)),
  { name: 'company without a heading of its own', url: address(firms.full), layout: null, page: null, expected: {}, warnings: ['layout-changed'], html: page(firms.full, '<main><p>Loading</p></main>') },
];
