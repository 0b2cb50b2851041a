import { expect } from '@open-wc/testing';
import type { Operation } from '@salescycle/model';
import { sampleDeal } from '../shared/sample.fixture.js';
import { entriesOf } from './entries.js';
import { fieldList } from './field-list.js';

const { opportunity, history } = sampleDeal('d', [['2026-06-01', { stageId: 'quote', status: 'open' }]]);
const operation = (id: string, patch: Operation['patch']): Operation => ({
  id, at: '2026-06-02T02:00:00.000Z', by: 'u-lin', device: 'test', cmd: 'test', group: id, type: 'opportunity', recordId: 'd', base: 1, patch, was: {}, sv: 1,
});

describe('a deal’s place on the board', () => {
  it('is nothing that happened to the deal, alone or along with what did', () => {
    const entries = entriesOf({
      row: { record: opportunity, history }, custom: [], activities: [], tasks: [],
      operations: [operation('placed', { boardOrder: 'V' }), operation('moved', { boardOrder: 'W', competitor: 'Norwick' })],
    });
    const changed = entries.flatMap((entry) => (entry.kind === 'changes' ? entry.changes.map(({ field }) => field.name) : []));
    expect(entries.map(({ id }) => id)).to.include('moved').and.not.include('placed');
    expect(changed).to.include('competitor').and.not.include('boardOrder');
  });

  it('is no field of its form', () => {
    const { shown, folded, system } = fieldList({ ...opportunity, boardOrder: 'V' }, []);
    expect([...shown, ...folded, ...system].map(({ name }) => name)).not.to.include('boardOrder');
  });
});
