import { expect } from '@open-wc/testing';
import { collect } from '../../collect/collect.js';
import { describeSite } from '../site.fixture.js';
import { pages } from './pages/index.fixture.js';
import { larry } from './pages/shell.fixture.js';
import { letters } from '../letters.fixture.js';
import { roundcube } from './site.js';

describeSite(roundcube, pages);

describe('site roundcube', () => {
  const bundleOf = (html: string) => collect({
    kind: 'page', url: 'https://webmail.slatework.example/', doc: new DOMParser().parseFromString(html, 'text/html'), frames: [],
    viewer: { emails: [], domains: [] }, region: 'GB', lang: 'en',
  });

  it('is told by its program on any host', async () => {
    expect((await bundleOf(larry(letters.full))).site?.id).to.equal('roundcube');
  });

  it('is not taken for it by its markup alone, which a mail in another program may hold', async () => {
    const { site, mail } = await bundleOf(`<p>Another program</p>${larry(letters.posing).replace(/<script.*?<\/script>/, '')}`);
    expect([site, mail]).to.deep.equal([null, undefined]);
    const inBody = larry(letters.posing).replace(/^.*<body>/s, '').replace('<div', '<script type="text/plain" src="program/js/app.min.js"></script><div');
    expect((await bundleOf(`<!doctype html><html><head><title>Mail</title></head><body><p>x</p>${inBody}`)).site).to.be.null;
  });
});
