import { evidenceOf } from '../collect/evidence-of.js';
import { pathOf } from '../collect/reading.js';
import type { Scope } from '../collect/scope.js';
import type { Line } from '../collect/visible-text.js';
import type { Evidence } from '../contract.js';
import { isCompanyByForm } from '../tables/legal-forms.js';
import { nameIn } from '../text/name-in.js';
import { unveiled } from '../text/unveiled.js';
import type { Cell } from './labelled-lines.js';

const MAX_FOUND = 60, BEHIND_NAME = 0.75, ABOVE_NAME = 0.7, NEAR = 2;
const VALUE: Partial<Record<string, RegExp>> = { emails: /@/, phones: /\d{3}|\d[\d\s().-]{4}/, website: /[a-z\d]\.[a-z]{2}/i };

/** What labelled text says: `Tel.: …`, `联系人：…`, a description list, a table of two columns. What a label rejects (a fax) is left out. */
export function readLabels(cells: readonly Cell[], { entity }: Scope): Evidence[] {
  const found: Evidence[] = [];
  let above: Line | null = null, between = 0;
  for (const { field, label, value, line } of cells) {
    between++;
    if (field === null && isCompanyByForm(value)) {
      above = line;
      between = 0;
    }
    if (field === 'name' && above && between <= NEAR && !found.some((one) => one.field === 'name')) {
      found.push(evidenceOf({ entity, field: 'company', raw: above.text, source: 'label', path: pathOf(above.block), weight: ABOVE_NAME }));
    }
    if (!field || field === 'reject' || found.length >= MAX_FOUND) continue;
    const raw = field === 'emails' ? unveiled(value) : value;
    if (VALUE[field] && !VALUE[field].test(raw)) continue;
    const place = {
      entity, source: 'label', label, path: pathOf(line.block), snippet: line.text.includes(label) ? line.text : `${label}: ${line.text}`,
    } as const;
    const name = field === 'name' ? nameIn(raw) : null;
    found.push(evidenceOf({ ...place, field, raw: name?.name ?? raw }));
    if (name?.rest && !/[@\d]/.test(name.rest)) found.push(evidenceOf({ ...place, field: 'title', raw: name.rest, weight: BEHIND_NAME }));
  }
  return found;
}
