import { expect } from '@open-wc/testing';
import { splitHeadline } from './headline.js';

const split = (headline: string) => splitHeadline(headline).map(({ raw }) => raw).join(' / ');

describe('splitHeadline', () => {
  const headlines: [string, string][] = [
    ['Head of Sales at Acme Ltd | Speaker', 'Head of Sales / Acme Ltd'],
    ['Speaker · CFO @ Acme', 'CFO / Acme'],
    ['CFO @Acme', 'CFO / Acme'],
    ['销售总监就职于云帆科技', '销售总监 / 云帆科技'],
    ['Vertriebsleiterin bei der Nordwerk GmbH', 'Vertriebsleiterin / Nordwerk GmbH'],
    ['Acheteuse chez Lumen', 'Acheteuse / Lumen'],
    ['Directora de Ventas en Acme', 'Directora de Ventas / Acme'],
  ];
  for (const [headline, parts] of headlines) it(`takes apart ${headline}`, () => expect(split(headline)).to.equal(parts));

  it('leaves alone what names no company', () => {
    for (const headline of ['Researcher.', 'Expert at building things', 'Spécialiste en marketing', 'Write to ann@acme.example', '', 'at', '@']) {
      expect(split(headline), headline).to.equal('');
    }
  });

  it('is less sure of words that also stand before places', () => {
    expect(splitHeadline('Profesora en Madrid').every(({ weight }) => weight < 0.5)).to.be.true;
  });

  it('reads the longest headline in no time', () => {
    const start = performance.now();
    splitHeadline('a at '.repeat(20_000));
    expect(performance.now() - start).to.be.below(50);
  });
});
