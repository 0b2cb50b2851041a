import { expect } from '@open-wc/testing';
import { bundleOf, told } from './bundle.fixture.js';
import { resolve } from './resolve.js';

describe('what is shown around a value', () => {
  const lines: Record<string, [phone: string, other: RegExp]> = {
    'TEL：03-9999-0142　FAX：03-9999-0143': ['03-9999-0142', /0143/],
    'TEL:03-9999-0142/FAX:03-9999-0143': ['03-9999-0142', /0143/],
    'Tel. 030 99 00 142 · Telefax 030 99 00 143': ['030 99 00 142', /143/],
    'Fax 01 99 00 12 35 - Tél. 01 99 00 12 34': ['01 99 00 12 34', /12 35/],
    '电话:+86 755 8266 1034 传真:+86 755 8266 1035 邮编:518000': ['+86 755 8266 1034', /1035|518000/],
    'T +44 20 7946 0142 | VAT GB 123456789 | F +44 20 7946 0143': ['+44 20 7946 0142', /0143|123456789/],
  };
  for (const [snippet, [phone, other]] of Object.entries(lines)) {
    it(`leaves out what its label rejects: ${snippet}`, async () => {
      const { candidates } = await resolve(bundleOf([
        told('name', 'Ada Roe'), told('phones', phone, { snippet, label: 'Tel' }), told('emails', 'ada.roe@acme.example'),
      ]));
      const shown = JSON.stringify(candidates);
      expect(shown).not.to.match(other);
      expect(shown).to.contain(phone);
    });
  }
});

describe('somebody whose name a network does not show', () => {
  for (const name of ['LinkedIn Member', 'Membre LinkedIn', 'Utilisateur de LinkedIn', 'Gelöschter Nutzer', 'LinkedInメンバー']) {
    it(`is nobody to choose: ${name}`, async () => {
      const of = (entity: string, who: string) => [told('name', who, { entity, source: 'site', snippet: who }), told('title', 'Sales Manager', { entity })];
      const result = await resolve(bundleOf([...of('a', 'Ada Roe'), ...of('b', name), ...of('c', 'Ben Vogt')], {
        page: 'list', entities: ['a', 'b', 'c'].map((id) => ({ id, type: 'person', isMain: false })),
      }));
      expect(result.candidates.map(({ fields }) => fields.name?.value)).to.deep.equal(['Ada Roe', 'Ben Vogt']);
      expect(JSON.stringify(result)).not.to.contain(name);
    });
  }

  for (const name of ['Maria Membre', 'Linus Xing', 'Hope Private']) {
    it(`is not ${name}`, async () => {
      const { candidates } = await resolve(bundleOf([told('name', name), told('emails', 'x@acme.example')]));
      expect(candidates[0]?.fields.name?.value).to.equal(name);
    });
  }
});
