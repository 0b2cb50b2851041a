import type { Pages } from './sites.js';

const inJson = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** A page about one person, as companies publish them: in words and as structured data. */
export const xuLan = `<title>Xu Lan | Huaxin Logistics</title><main><h1>Xu Lan</h1><p class="title">Operations Director</p><p class="company">Huaxin Logistics Co., Ltd.</p>
  <p>E-mail: <a href="mailto:xu.lan@huaxin-logistics.example">xu.lan@huaxin-logistics.example</a></p><p>Mobile: <a href="tel:+8613800002716">+86 138 0000 2716</a></p></main>
  ${inJson({ '@context': 'https://schema.org', '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Xu Lan', jobTitle: 'Operations Director',
    worksFor: { '@type': 'Organization', name: 'Huaxin Logistics Co., Ltd.' }, email: 'xu.lan@huaxin-logistics.example', telephone: '+86 138 0000 2716' } })}`;

const member = (name: string, title: string) => `<div class="person" itemscope itemtype="https://schema.org/Person"><h2 itemprop="name">${name}</h2><p class="title" itemprop="jobTitle">${title}</p>
  <a itemprop="email" href="mailto:${name.toLowerCase().replace(' ', '.')}@calder-rowe.example">${name.toLowerCase().replace(' ', '.')}@calder-rowe.example</a></div>`;

/** A team page: three people, none of them the one. */
export const team = `<title>Our team | Calder Rowe</title><main><h1>Our team</h1>${member('Marta Olsen', 'Head of Field Sales')}${member('Idris Bello', 'Procurement Lead')}${member('Jun Watanabe', 'IT Architect')}</main>`;

/** A page with nobody on it. */
export const news = '<title>Markets</title><main><h1>Markets this morning</h1><p>Shares rose a little.</p></main>';

/** The pages most tests visit, under their hosts. */
export const pages: Pages = {
  'www.huaxin-logistics.example/team': xuLan, 'calder-rowe.example/about': team, 'news.example/markets': news, 'off.example/team': xuLan,
  'www.linkedin.com/in/xu-lan': xuLan, 'files.example/list': '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>',
};
