import type { Id, Lead } from '@salescycle/model';
import { indexLeads, type LeadIndex } from './lead-suggestions.js';
import { escapeMarkup, suggestionText } from './suggestion-text.js';

/** The browser's address bar after the keyword, as far as it is used here. */
export interface Bar {
  onInputStarted: { addListener(listener: () => void): void };
  onInputChanged: { addListener(listener: (text: string, suggest: (results: { content: string; description: string }[]) => void) => void): void };
  onInputEntered: { addListener(listener: (text: string, disposition: string) => void): void };
  setDefaultSuggestion(suggestion: { description: string }): unknown;
}

/** A tab, as far as it is needed to put something beside it. */
export interface BesideTab {
  id?: number | undefined;
  windowId?: number | undefined;
}

/** What the address bar needs of its surroundings. */
export interface OmniboxParts {
  bar: Bar;
  /** All leads, read for a moment; none while nothing was ever kept. */
  leads(): Promise<readonly Lead[]>;
  activeTab(): Promise<BesideTab | undefined>;
  /** Opens the panel; only as long as the key press counts, so it is called before anything is awaited. */
  openPanel(tab: BesideTab): void;
  openLead(id: Id, disposition: string): void;
  /** Makes a draft of text, beside a tab. */
  take(text: string, tab: BesideTab): Promise<void>;
  /** Whether descriptions are XML, as in Chromium. */
  isMarkup: boolean;
  /** What the first line says, with what was typed: that Enter makes a draft of it, or what can be typed. */
  words(typed: string): string;
}

/** Lines below the first. */
const MOST = 6;

/**
 * `lead …` in the address bar: matching leads of one's own, which open in the app; any other text becomes a draft in the panel. What is found is
 * forgotten when the worker stops; then it is looked up again.
 */
export function keepOmnibox(parts: OmniboxParts): void {
  const { bar, isMarkup } = parts;
  let index: Promise<LeadIndex> | undefined, known: LeadIndex | undefined, tab: BesideTab | undefined;
  const look = () => {
    index = parts.leads().then(indexLeads, () => indexLeads([]));
    void index.then((found) => { known = found; });
    void parts.activeTab().then((active) => { tab = active; });
    return index;
  };
  const say = (typed: string) => bar.setDefaultSuggestion({ description: isMarkup ? escapeMarkup(parts.words(typed)) : parts.words(typed) });

  bar.onInputStarted.addListener(() => {
    void look();
    say('');
  });
  bar.onInputChanged.addListener((text, suggest) => {
    say(text.trim());
    void (index ?? look()).then((found) => suggest(found.find(text, MOST).map((each) => ({ content: each.content, description: suggestionText(each, text, { isMarkup }) }))));
  });
  bar.onInputEntered.addListener((text, disposition) => {
    const id = known?.chosen(text);
    if (id !== undefined) return parts.openLead(id, disposition);
    if (!text.trim()) return;
    // A worker that was stopped meanwhile knows neither the tab nor the leads; the panel is then opened for what may be a lead's name.
    if (tab) parts.openPanel(tab);
    void enter(text, disposition);
  });

  async function enter(text: string, disposition: string): Promise<void> {
    const id = (await (index ?? look())).chosen(text);
    if (id !== undefined) return parts.openLead(id, disposition);
    const beside = tab ?? (await parts.activeTab());
    if (!tab && beside) parts.openPanel(beside);
    await parts.take(text, beside ?? {});
  }
}
