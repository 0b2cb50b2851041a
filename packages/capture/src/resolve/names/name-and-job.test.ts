import { expect } from '@open-wc/testing';
import { nameAndJob } from './name-and-job.js';

describe('nameAndJob', () => {
  for (const [raw, name, title] of [
    ['歐陽柏翰 協理', '歐陽柏翰', '協理'], ['业务部 经理 张伟', '张伟', '业务部 经理'], ['代表取締役社長 青葉 恒一', '青葉 恒一', '代表取締役社長'], ['서지훈 과장', '서지훈', '과장'],
    ['Rechtsanwältin Anna Berg', 'Anna Berg', 'Rechtsanwältin'], ['Directora Ana Pérez', 'Ana Pérez', 'Directora'],
  ] as const) it(`parts “${raw}”`, () => expect(nameAndJob(raw)).to.deep.equal({ name, title }));

  for (const raw of ['张伟', '佐藤 太郎', 'Anna Berg', 'Dean Martin Smith', 'Manager Anna', '经理', '销售部 经理']) {
    it(`leaves “${raw}” whole`, () => expect(nameAndJob(raw)).to.deep.equal({ name: raw, title: null }));
  }
});
