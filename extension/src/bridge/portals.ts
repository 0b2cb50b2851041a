import { watchArea, type Area } from '../storage/area.js';
import type { Portal } from './portal.js';

const PREFIX = 'portal:', READ = 'portal-read:';

/** The portals paired with this extension. */
export class Portals {
  private readonly area: Area;

  constructor(area: Area) {
    this.area = area;
  }

  /** All of them, the earliest first. */
  async list(): Promise<Portal[]> {
    const entries = Object.entries(await this.area.get(null)).filter(([key]) => key.startsWith(PREFIX));
    return entries.map(([, stored]) => stored as Portal).sort((a, b) => (a.pairedAt < b.pairedAt ? -1 : 1));
  }

  /** Their origins. */
  async origins(): Promise<string[]> {
    return (await this.list()).map(({ origin }) => origin);
  }

  async find(origin: string): Promise<Portal | undefined> {
    const key = PREFIX + origin;
    return (await this.area.get(key))[key] as Portal | undefined;
  }

  async put(portal: Portal): Promise<void> {
    await this.area.set({ [PREFIX + portal.origin]: portal });
  }

  async remove(origin: string): Promise<void> {
    await this.area.remove([PREFIX + origin, READ + origin]);
  }

  /** Up to where a portal's changes have been read; `null` before the first reading. */
  async readUpTo(origin: string): Promise<string | null> {
    const cursor = (await this.area.get(READ + origin))[READ + origin];
    return typeof cursor === 'string' ? cursor : null;
  }

  async setReadUpTo(origin: string, cursor: string | null): Promise<void> {
    await (cursor === null ? this.area.remove(READ + origin) : this.area.set({ [READ + origin]: cursor }));
  }

  /** Calls back when a portal comes or goes, until the signal aborts. */
  watch(listener: () => void, { signal }: { signal: AbortSignal }): void {
    watchArea(this.area, (changes) => { if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener(); }, { signal });
  }
}
