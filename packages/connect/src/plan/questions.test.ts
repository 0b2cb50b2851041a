import { expect } from '@open-wc/testing';
import { salesProcessTemplate } from '@salescycle/model';
import { readCsv } from '../csv/read-csv.js';
import { detectType, proposeMapping } from '../mapping/propose-mapping.js';
import { inSlices } from './in-slices.js';
import { questionsOf, stageMatches } from './questions.js';

async function asked(text: string) {
  const table = await readCsv(new Blob([text]));
  return questionsOf([{ table, mapping: proposeMapping(table, detectType(table)!) }]);
}

describe('questionsOf', () => {
  it('asks for a currency only where no value, header or column says it', async () => {
    expect((await asked('Deal,Stage,Amount\nA,Quote,12\n')).currency).to.equal(true);
    expect((await asked('Deal,Stage,Amount\nA,Quote,¥12\nB,Quote,\n')).currency).to.equal(false);
    expect((await asked('商机,阶段,金额（元）\n甲,报价,12\n')).currency).to.equal(false);
    expect((await asked('Deal,Stage,Amount,Currency\nA,Quote,12,EUR\n')).currency).to.equal(false);
    expect((await asked('Deal,Stage,Amount,Currency\nA,Quote,12,\n')).currency).to.equal(true);
  });

  it('asks for the order of day and month only where the column does not say it', async () => {
    expect((await asked('Deal,Stage,Created\nA,Quote,3/4/2026\n')).dateOrder).to.deep.equal(['Created']);
    expect((await asked('Deal,Stage,Created\nA,Quote,3/4/2026\nB,Quote,3/14/2026\n')).dateOrder).to.deep.equal([]);
  });

  it('lists the stage values with their rows and the first day they are seen', async () => {
    const { stages, pipeline } = await asked('Deal,Stage,Created\nA,报价中,2026-03-01\nB,报价中,2026-02-01\nC,Won,\n');
    expect(stages).to.deep.equal([{ value: '报价中', rows: 2, first: '2026-02-01' }, { value: 'Won', rows: 1, first: null }]);
    expect(pipeline).to.equal(true);
    expect(stageMatches(stages, salesProcessTemplate)).to.deep.equal({ 报价中: null, Won: 'won' });
    expect(stageMatches(stages, salesProcessTemplate, { 报价中: 'quote', Won: 'gone', other: 'quote' })).to.deep.equal({ 报价中: 'quote', Won: 'won' });
  });

  it('needs no pipeline for other records', async () => {
    expect(await asked('姓名,手机,公司\n徐岚,1,华信\n')).to.deep.equal({ currency: false, dateOrder: [], stages: [], pipeline: false });
  });
});

describe('inSlices', () => {
  function* count(to: number): Generator<number, string> {
    for (let n = 0; n < to; n++) yield n;
    return 'counted';
  }

  it('runs to the end and lets the page breathe on the way', async () => {
    const seen: number[] = [];
    expect(await inSlices(count(5), { budget: 0, onProgress: (n) => seen.push(n) })).to.equal('counted');
    expect(seen).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('stops with the reason when it is told to', async () => {
    const stop = new AbortController();
    const counting = inSlices(count(1e6), { budget: 0, signal: stop.signal, onProgress: (n) => { if (n === 3) stop.abort(new Error('enough')); } });
    expect(await counting.then(() => 'done', (error: Error) => error.message)).to.equal('enough');
  });
});
