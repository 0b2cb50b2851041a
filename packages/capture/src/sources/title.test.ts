import { expect } from '@open-wc/testing';
import { readTitle, titleParts } from './title.js';

const place = { sites: ['Acme', 'acme'], entity: 'main', source: 'title', path: 'title' } as const;
const read = (title: string, heading: string | null = null) => readTitle(title, { ...place, heading }).map(({ field, raw }) => `${field} ${raw}`);

describe('titleParts', () => {
  it('takes a title apart into name, site and what is between', () => {
    expect(titleParts('(3) Lena Vogt - Head of Sales - Northwind | Acme', ['Acme'])).to.deep.equal({
      name: 'Lena Vogt', site: 'Acme', rest: ['Head of Sales', 'Northwind'],
    });
    expect(titleParts('Lena Vogt – ACME.example', ['acme'])).to.deep.equal({ name: 'Lena Vogt', site: 'ACME.example', rest: [] });
    expect(titleParts('张伟_销售经理_云杉科技', ['云杉科技'])).to.deep.equal({ name: '张伟', site: '云杉科技', rest: ['销售经理'] });
    expect(titleParts('Contact us | Acme', ['Acme'])).to.deep.equal({ name: null, site: 'Acme', rest: [] });
    expect(titleParts('', [])).to.deep.equal({ name: null, site: null, rest: [] });
  });
});

describe('readTitle', () => {
  it('says name, title and company, and a single part as a headline only', () => {
    expect(read('Lena Vogt - Head of Sales - Northwind | Acme')).to.deep.equal([
      'name Lena Vogt', 'title Head of Sales', 'company Northwind', 'company Acme',
    ]);
    expect(read('Lena Vogt, Head of Sales')).to.deep.equal(['name Lena Vogt', 'headline Head of Sales']);
  });

  it('says nothing of another than the heading names, or of a page that is no person’s', () => {
    expect(read('Lena Vogt | Acme', 'Max Muster')).to.deep.equal([]);
    expect(read('Contact us | Acme')).to.deep.equal([]);
    expect(read('Our products and services')).to.deep.equal([]);
  });
});
