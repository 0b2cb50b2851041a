import { expect } from '@open-wc/testing';
import { draftOf } from '../drafts/draft.fixture.js';
import { Drafts } from '../drafts/drafts.js';
import { MemoryArea } from '../storage/area.fixture.js';
import { dropExpired } from './drop-expired.js';

describe('drafts under a policy', () => {
  it('are dropped when nobody has touched them for as long as it lets them lie, and are kept without one', async () => {
    const area = new MemoryArea(), drafts = new Drafts(area), ids = async () => (await drafts.list()).map(({ id }) => id).sort();
    for (const [id, changedAt] of [['old', '2026-06-01T00:00:00.000Z'], ['new', '2026-06-17T00:00:00.000Z']] as const) await drafts.keep({ ...draftOf(), id, changedAt });
    await dropExpired(area, '2026-06-18T00:00:00.000Z');
    expect(await ids()).to.deep.equal(['new', 'old']);
    area.policy = { retentionDays: 7 };
    await dropExpired(area, '2026-06-18T00:00:00.000Z');
    expect(await ids()).to.deep.equal(['new']);
  });
});
