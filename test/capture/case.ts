import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Field, Snapshot } from '@salescycle/capture/contract.js';

/** What one field should hold: this text, nothing (`null`), one of several, or, if anything, one of several. */
export type Expected = string | null | { any: string[] } | { opt: string[] };

/** The same for one entry of a list; what no entry names must not be there. */
export type ExpectedItem = Exclude<Expected, null>;

/** The fields of a list: several values each. */
export const listFields = ['emails', 'phones', 'profiles'] as const;

/** Fields a label may leave out; they are then not judged. */
export const optionalFields = ['givenName', 'familyName', 'sourceUrl'] as const;

/** Every field that is judged, in the order they are shown. */
export const fields = ['name', 'givenName', 'familyName', 'title', 'company', 'emails', 'phones', 'website', 'location', 'profiles', 'sourceUrl'] as const;
export type JudgedField = Field | 'sourceUrl';

/** What a capture should find about one person or organisation. An organisation's name is its `company`; its `name` is `null`. */
export interface ExpectedLead {
  /** `person` if left out. */
  type?: 'person' | 'organization';
  name: Expected;
  givenName?: Expected;
  familyName?: Expected;
  title: Expected;
  company: Expected;
  emails: ExpectedItem[];
  /** E.164, an extension as `;ext=615`. */
  phones: ExpectedItem[];
  /** A host without `www.`. */
  website: Expected;
  /** The whole address first, then the shortest text that is still right: any part of the one that holds the other is right, too. */
  location: Expected;
  profiles: ExpectedItem[];
  sourceUrl?: Expected;
}

/** The kinds of result that are right: usually one. */
export type ExpectedKind = 'one' | 'many' | 'none' | { any: ('one' | 'many' | 'none')[] };

/** What stands in a case's `.json`. */
export interface Labels {
  /** What makes this case a case, in a sentence. */
  about: string;
  kind: Snapshot['kind'];
  url: string | null;
  lang: string;
  region: string;
  viewer: { emails: string[]; domains: string[]; names?: string[] };
  selection?: string;
  /** Kept for one check at the end: never looked at while the extractor is made. */
  blind?: true;
  expect: { kind: ExpectedKind; leads: ExpectedLead[] };
  /** Texts that may stand nowhere in the result, not even in a snippet. */
  mustNot: string[];
}

/** One page or mail with what should come of it. */
export interface Case extends Labels {
  /** Its folder and name: `pages/contact-zh`. */
  id: string;
  /** The page's HTML or the mail's bytes. */
  content: Buffer;
}

const folder = path.resolve('test/capture/cases');

/** All cases, by folder and name. The blind half is among them only when asked for. */
export function loadCases({ blind = false } = {}): Case[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const stem = path.join(folder, file.slice(0, -'.json'.length)), labels = JSON.parse(readFileSync(`${stem}.json`, 'utf8')) as Labels;
    const content = readFileSync(`${stem}.${labels.kind === 'eml' ? 'eml' : 'html'}`);
    return { ...labels, id: file.slice(0, -'.json'.length).replaceAll('\\', '/'), content };
  }).filter((each) => blind || !each.blind);
}

/** Files in the folder that belong to no case. */
export function strayFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|eml)$/.test(file) && !existsSync(path.join(folder, file.replace(/\.\w+$/, '.json'))));
}

/** Whether a case should bring no lead at all. */
export const isNegative = ({ expect }: Labels) => expect.kind === 'none';

/** The texts an expectation accepts. */
export const accepted = (expected: Expected): string[] =>
  expected === null ? [] : typeof expected === 'string' ? [expected] : 'any' in expected ? expected.any : expected.opt;

/** Whether something must be there. */
export const isRequired = (expected: Expected) => expected !== null && (typeof expected === 'string' || 'any' in expected);
