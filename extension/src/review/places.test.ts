import { expect } from '@open-wc/testing';
import type { Evidence } from '@salescycle/capture';
import { bundleOf, person, proposal, value } from '../drafts/draft.fixture.js';
import { placesOf, withPlaces } from './places.js';

const evidence = (raw: string, given: Partial<Evidence> = {}): Evidence =>
  ({ entity: 'main', field: 'title', raw, source: 'label', path: 'p', snippet: `Position: ${raw}`, trust: 'page', ...given });

const xu = person('Xu Lan', { title: { ...value('Operations director', { source: 'heading', others: ['Ops manager'] }) } });

/** The places of the first alternative of the title. */
function placesWith(...all: Evidence[]) {
  const own = evidence('Operations director', { source: 'heading', path: 'main', snippet: 'Operations director' });
  const result = withPlaces(proposal(xu), bundleOf('https://huaxin.example/', { evidence: [own, ...all], viewer: { emails: ['han@ours.example'], domains: [] } }));
  return placesOf(result.candidates[0]!.fields.title!.alternatives[0]!);
}

describe('the places of what else was found', () => {
  it('are those where the page says it, each once', () => {
    const twice = evidence('ops  Manager');
    expect(placesWith(twice, twice, evidence('Ops manager', { source: 'meta', snippet: 'Xu Lan, Ops manager' })))
      .to.deep.equal([{ source: 'label', path: 'p', snippet: 'Position: ops  Manager' }, { source: 'meta', path: 'p', snippet: 'Xu Lan, Ops manager' }]);
  });

  it('are what is written about somebody where it stands nowhere by itself', () => {
    expect(placesWith(evidence('Ops manager at Huaxin', { field: 'headline', source: 'site', snippet: 'Ops manager at Huaxin' }))).to.deep.equal([{ source: 'site', path: 'p', snippet: 'Ops manager at Huaxin' }]);
  });

  it('are none where nothing says where, or only another person has it', () => {
    expect(placesWith()).to.deep.equal([]);
    expect(placesWith(evidence('Ops manager', { entity: 'other' }))).to.deep.equal([]);
  });

  it('keep no words about the person who is looking', () => {
    expect(placesWith(evidence('Ops manager', { snippet: 'Ops manager, to Han@ours.example' }))).to.deep.equal([{ source: 'label', path: 'p', snippet: '' }]);
  });
});
