import type { CaptureResult, Field, Value } from '@salescycle/capture';
import { storedPhone } from './phone-forms.js';

const EMAIL = /^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,190}\.[^\s@<>",;]{2,63}$/;
const LONGEST = 320;
/** A person pointed at it, so it is what they meant; whose it is, it does not say. */
const CONFIDENCE = 0.9;

/**
 * A proposal of one field for text that is nothing but a mailbox or a phone number, as a link is that somebody took in: by itself it is
 * nobody to capture, but a person said that they want it. `null` for any other text.
 */
export async function proposalOfAddress(text: string, region: string): Promise<CaptureResult | null> {
  const found = await addressIn(text.trim(), region);
  if (!found) return null;
  const { field, value: raw } = found;
  const value: Value = { value: raw, confidence: CONFIDENCE, provenance: [{ source: 'selection', path: 'text', snippet: text.trim().slice(0, 120) }], alternatives: [] };
  const fields = { emails: [], phones: [], profiles: [], [field]: [value] };
  return { kind: 'one', candidates: [{ type: 'person', fields, suggested: {}, confidence: CONFIDENCE, keys: [] }], warnings: [], site: null, timings: {} };
}

async function addressIn(text: string, region: string): Promise<{ field: Extract<Field, 'emails' | 'phones'>; value: string } | null> {
  if (text.length > LONGEST) return null;
  if (EMAIL.test(text)) return { field: 'emails', value: text.toLowerCase() };
  const phone = await storedPhone(text, region);
  return /^\+\d/.test(phone) && /^[+\d\s().\-/]+$/.test(text) ? { field: 'phones', value: phone } : null;
}
