import type { SavedPage } from '../../site.fixture.js';

interface Person { id: string; lang: string; name: string; title?: string; company?: string; place?: string; headline?: string; email?: string; words: { about: string; role: string; past: string } }

const people = {
  full: { id: 'ACwAAB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0u', lang: 'en', name: 'Marlene Okafor', title: 'Director of Procurement', company: 'Harbour &amp; Quay Logistics', place: 'Rotterdam, South Holland, Netherlands', headline: 'Procurement nerd', email: 'm.okafor@harbour-quay.example', words: { about: 'About', role: 'Current role', past: 'Past roles' } },
  sparse: { id: 'ACwAAA0sPaRsE1-_xY', lang: 'de', name: 'Jürgen af Ström', words: { about: 'Info', role: 'Aktuelle Position', past: 'Frühere Positionen' } },
  chinese: { id: 'ACwAADchineseLeadId0001', lang: 'zh-CN', name: '李晓溪', title: '销售总监', company: '云帆科技有限公司', place: '中国 广东省 深圳', words: { about: '关于', role: '目前职位', past: '过往职位' } },
} satisfies Record<string, Person>;

const page = (lang: string, inner: string) => `<!doctype html><html lang="${lang}"><head><title>Sales Navigator</title></head><body>
<header><nav><button><img alt="Viewer Person"></button></nav></header>${inner}</body></html>`;

/** Marked texts; class names are random. A member's own profile hides in a menu, people like them stand below. */
const marked = ({ lang, id, name, title, company, place, headline, email, words }: Person) => page(lang, `<main><section class="_1a2b3c4d QwErTyUiOpAsDfGhJkLzXcVbNmQwErt"><div>
 <h1 class="_aabbccdd" data-anonymize="person-name">${name}</h1><span>2nd</span>${headline ? `<span data-anonymize="headline">${headline}</span>` : ''}${place ? `<div data-anonymize="location">${place}</div>` : ''}
 ${title ? `<p>${words.role}</p><span data-anonymize="job-title">${title}</span> · <a data-anonymize="company-name" href="/sales/company/9900112">${company}</a>` : ''}
 ${email ? `<a href="mailto:${email}">${email}</a>` : ''}<button>…</button><div role="menu"><a href="https://www.linkedin.com/in/${id}">View profile</a></div></div></section>
 <section><h2>${words.past}</h2><ul><li><span data-anonymize="job-title">Assistant Buyer</span><span data-anonymize="company-name">Old Mill BV</span></li></ul></section>
 <section><h2>${words.about}</h2><p data-anonymize="person-blurb">I know Loud Commenter.</p></section>
 <section><h2>Similar</h2><ul><li><a href="/sales/lead/ACwAAother,NAME_SEARCH,x"><span data-anonymize="person-name">Recommended Person</span></a></li></ul></section></main>`);

/** The older page, told by class names. */
const classed = ({ lang, name, title, company, place, headline, email, words }: Person) => page(lang, `<main><div class="profile-topcard"><dl><dt><span class="profile-topcard-person-entity__name">${name}</span></dt>
 ${headline ? `<dd class="profile-topcard-person-entity__content-text">${headline}</dd>` : ''}</dl>${title ? `<div class="profile-topcard__current-positions"><span>${words.role}</span><div class="profile-topcard__summary-position"><span class="profile-topcard__summary-position-title">${title}</span> <a href="/sales/company/9900112">${company}</a></div></div>` : ''}
 ${place ? `<div class="profile-topcard__location-data">${place}</div>` : ''}${email ? `<a href="mailto:${email}">${email}</a>` : ''}</div>
 <section><h2>${words.past}</h2><p>Assistant Buyer at Old Mill BV</p></section><section><h2>${words.about}</h2><p>Recommended Person, Loud Commenter</p></section></main>`);

const mustNot = ['Recommended Person', 'Loud Commenter', 'Old Mill', 'Assistant Buyer', 'Viewer Person', 'linkedin.com/in/'];

function saved(which: keyof typeof people, layout: 'sales-lead' | 'sales-people'): SavedPage {
  const person: Person = people[which], { name, title, company, place, headline, email, id, words } = person, isMarked = layout === 'sales-lead';
  return {
    name: `${layout}, ${which}`, layout, html: isMarked ? marked(person) : classed(person), mustNot,
    url: isMarked ? `https://www.linkedin.com/sales/lead/${id},NAME_SEARCH,AbCd?_ntb=x` : `https://www.linkedin.com/sales/people/${id},OUT_OF_NETWORK`,
    expected: {
      name, profiles: `https://www.linkedin.com/sales/lead/${id}`, ...(title && { title }), ...(company && { company: company.replace('&amp;', '&') }), ...(place && { location: place }),
      ...(headline && { headline }), ...(email && { emails: `mailto:${email}` }),
    },
    ...(isMarked && !title && { missed: ['title', 'company'] }),
    otherLanguage: [[words.past, 'Aiemmat roolit'], [words.about, 'Tietoja']],
  };
}

const person = ({ id, name, title, company, place }: Person) => `<a href="/sales/lead/${id},NAME_SEARCH,AbCd?_ntb=x"><span data-anonymize="person-name">${name}</span></a>${title ? `<span data-anonymize="title">${title}</span> <a data-anonymize="company-name" href="/sales/company/1">${company}</a>` : ''}${place ? `<span data-anonymize="location">${place}</span>` : ''}`;
const everybody: readonly Person[] = Object.values(people);

/** A search, and a list somebody keeps: of each the people on the screen. */
export const salesLists: readonly SavedPage[] = [
  { name: 'people a search found', url: 'https://www.linkedin.com/sales/search/people?query=(x)', layout: 'sales-search', page: 'list', expected: {}, mustNot: ['Viewer Person', 'linkedin.com/in/'],
    html: page('en', `<main><ol>${everybody.map((each) => `<li class="artdeco-list__item"><div><input type="checkbox">${person(each)}<ul><li>Viewed</li></ul></div></li>`).join('')}<li>Load more</li></ol></main>`) },
  { name: 'people on a list', url: 'https://www.linkedin.com/sales/lists/people/7001?sort=x', layout: 'sales-list', page: 'list', expected: {}, mustNot: ['Viewer Person'],
    html: page('zh-CN', `<main><table><thead><tr><th>姓名</th><th>公司</th></tr></thead><tbody>${everybody.map((each) => `<tr><td>${person(each)}</td></tr>`).join('')}</tbody></table></main>`) },
  { name: 'a search without results', url: 'https://www.linkedin.com/sales/search/people?query=(y)', layout: null, page: 'nothing', expected: {}, html: page('en', '<main><p>No leads matched</p></main>') },
  { name: 'a search whose rows name nobody any more', url: 'https://www.linkedin.com/sales/search/people', layout: 'sales-search', page: 'nothing', expected: {}, missed: ['name'], warnings: ['layout-changed'],
    html: page('en', '<main><ol><li><span data-anonymize="person-name"><img alt=""></span></li></ol></main>') },
  { name: 'home of Sales Navigator', url: 'https://www.linkedin.com/sales/home', layout: null, page: 'nothing', expected: {}, html: page('en', '<main><h1 data-anonymize="person-name">Loud Commenter</h1></main>') },
];

/** Invented leads of Sales Navigator. */
export const salesLeads: readonly SavedPage[] = (['sales-lead', 'sales-people'] as const)
  .flatMap((layout) => (['full', 'sparse', 'chinese'] as const).map((which) => saved(which, layout)));
