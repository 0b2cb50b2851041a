import type { EvidenceBundle, Limits, Snapshot } from '../contract.js';
import { withPageRead } from '../page/shown-page.js';
import { collect } from './collect.js';

/** An invented page: its markup, where it lies, and what the user selected on it. */
export interface InventedPage {
  html: string;
  url?: string;
  selection?: string;
  limits?: Partial<Limits>;
}

const frames: HTMLIFrameElement[] = [];

/** The same page laid out in a frame of its own, and parsed only. */
export const modes: Readonly<Record<'live' | 'inert', (html: string) => Promise<Document>>> = {
  inert: (html) => Promise.resolve(new DOMParser().parseFromString(html, 'text/html')),
  async live(html) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.width = '1200';
    frame.height = '900';
    frame.srcdoc = html;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    frames.push(frame);
    await loaded;
    if (!frame.contentDocument) throw new Error('The frame has no document.');
    return frame.contentDocument;
  },
};

/** Takes away what {@link modes} laid out. */
export const tidyUp = () => frames.splice(0).forEach((frame) => frame.remove());

/** A snapshot of a document somebody looks at. */
export const snapshotOf = (doc: Document, { url = 'https://acme.example/page', selection, limits }: Omit<InventedPage, 'html'> = {}): Snapshot => ({
    kind: 'page', url, doc, frames: [], viewer: { emails: ['viewer@own.example'], domains: ['own.example'] }, region: 'GB', lang: 'en',
    limits: { deadline: 10_000, ...limits },
  ...(selection === undefined ? {} : { selection }),
});

/** What is collected from an invented page, in either mode. */
export async function collected({ html, ...rest }: InventedPage, mode: 'live' | 'inert'): Promise<EvidenceBundle> {
  return collect(snapshotOf(await modes[mode](html), rest));
}

/** The same with its lines read, if it has some, as the resolving side does first. */
export const understood = async (page: InventedPage, mode: 'live' | 'inert'): Promise<EvidenceBundle> => withPageRead(await collected(page, mode));

/** One entity's values of one field. */
export const valuesOf = ({ evidence }: EvidenceBundle, field: string, entity = 'main'): string[] =>
  [...new Set(evidence.filter((one) => one.field === field && one.entity === entity).map(({ raw }) => raw))];
