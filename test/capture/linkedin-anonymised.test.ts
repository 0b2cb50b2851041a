import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Case } from './case.js';
import { sharedData } from '../shared-data.js';
import { openReader, type Reader } from './reader.js';

/** What stands beside the pages about each of them. */
interface Label { name: string; headline: string; location: string; current_company: string | null; education: string | null }

const RANDOM = /\b(?=[A-Za-z]*[A-Z][A-Za-z]*[a-z])[A-Za-z]{25,60}\b/g;

if (sharedData) {
  const folder = path.join(sharedData, 'linkedin-anonymised');
  const labels = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Label>;
  const profile = (id: string, html: string): Case => ({
    about: '', id, kind: 'page', url: 'https://www.linkedin.com/in/some-body/', lang: 'en', region: 'US', viewer: { emails: [], domains: [] },
    expect: { kind: 'one', leads: [] }, mustNot: [], content: Buffer.from(html),
  });

  for (const isInert of [false, true]) {
    const mode = isInert ? 'inert' : 'live';
    let reader: Reader;
    before(async () => { reader = await openReader('ours', { isInert }); });
    after(() => reader.close());

    for (const [file, label] of Object.entries(labels)) {
      const html = readFileSync(path.join(folder, file), 'utf8');
      for (const [which, page] of [['as it was', html], ['with other random class names', html.replace(RANDOM, (name) => `${name}Qx`)]] as const) {
        test(`LinkedIn's own markup, ${file} ${which}: name, place, company and address of the profile (${mode})`, async () => {
          const { result } = await reader.read(profile(file, page)), [lead, ...others] = result.candidates;
          assert.equal(result.kind, 'one');
          assert.deepEqual(others, []);
          assert.deepEqual([result.site?.id, result.site?.layout, result.site?.missed], ['linkedin', 'classic', []]);
          const { name, company, location, profiles, emails, phones } = lead?.fields ?? assert.fail('nobody');
          assert.deepEqual([name?.value, location?.value, company?.value ?? null], [label.name, label.location, label.current_company]);
          assert.deepEqual([profiles.map(({ value }) => value), emails, phones], [['https://www.linkedin.com/in/some-body'], [], []]);
          if (label.education) assert.ok(!JSON.stringify(result).includes(label.education), 'a school is no company');
        });
      }
    }
  }
}
