// What anybody writes in an hour: the page's first heading or the From line, the first thing with an @, the first run of digits.
import type { CaptureResult, Snapshot, Value } from '@salescycle/capture/contract.js';
import { offer } from './given.js';

const value = (text: string): Value => ({ value: text, confidence: 1, provenance: [], alternatives: [] });

function readNaively({ doc, raw }: Snapshot): Promise<CaptureResult> {
  const text = doc ? doc.body.textContent : new TextDecoder().decode(raw as Uint8Array);
  const name = doc ? doc.querySelector('h1')?.textContent.trim() : /^From: "?([^"<\n]{1,80}?)"? *</m.exec(text)?.[1];
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/.exec(text)?.[0];
  const phone = /\+?\d[\d ().-]{7,20}\d/.exec(text)?.[0].replace(/[^\d+]/g, '');
  const fields = { ...(name && { name: value(name) }), emails: email ? [value(email)] : [], phones: phone ? [value(phone)] : [], profiles: [] };
  const isEmpty = !name && !email && !phone;
  return Promise.resolve({
    kind: isEmpty ? 'none' : 'one', candidates: isEmpty ? [] : [{ type: 'person', fields, suggested: {}, confidence: 1, keys: [] }],
    warnings: [], site: null, timings: {},
  });
}

offer(readNaively);
