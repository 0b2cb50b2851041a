import { configureWorkspace, editRecord, WORKSPACE_ID, type Command, type SavedView } from '@salescycle/model';
import { ensureActor } from '../../shared/actor-prompt.js';
import { RecordEditEvent } from '../../shared/events.js';
import type { BoardHost } from '../board-host.js';
import type { Changes, Result } from '../moving/changes.js';

/** Who sees a saved view: whoever saved it, or everyone in the workspace. */
export type Audience = 'own' | 'shared';

/**
 * The views that have names. A person's own stand in their user record and those for all in the workspace's: so they belong to one workspace and one
 * person, go to their other devices, are in every copy, and are changed and undone as everything else is.
 */
export class SavedViews {
  private readonly board: BoardHost;
  private readonly changes: Changes;

  constructor(board: BoardHost, changes: Changes) {
    this.board = board;
    this.changes = changes;
  }

  /** The views of an audience, by name. */
  of(audience: Audience): readonly SavedView[] {
    const { feed, actor, context } = this.board;
    const views = (audience === 'shared' ? feed.settings?.views : feed.users.get(actor ?? '')?.views) ?? [];
    return [...views].sort((a, b) => a.name.localeCompare(b.name, context?.language));
  }

  /** Saves what is shown now; a view of the same name is replaced. */
  save(audience: Audience, name: string, view: string): Promise<Result> {
    return this.change(audience, name, (views) => {
      const same = views.find((each) => each.name === name);
      return same ? views.map((each) => (each === same ? { ...each, view } : each)) : [...views, { id: this.changes.newId(), name, view }];
    });
  }

  rename(audience: Audience, id: string, name: string): Promise<Result> {
    return this.change(audience, name, (views) => views.map((each) => (each.id === id ? { ...each, name } : each)));
  }

  remove(audience: Audience, { id, name }: SavedView): Promise<Result> {
    return this.change(audience, name, (views) => views.filter((each) => each.id !== id));
  }

  private async change(audience: Audience, name: string, next: (views: readonly SavedView[]) => SavedView[]): Promise<Result> {
    const { storeInUse, element } = this.board;
    if (storeInUse && !(await ensureActor(element, storeInUse, element.actor))) return { kept: true };
    const views = next(this.of(audience));
    if (audience === 'shared') return this.make(configureWorkspace, { views, ...this.settingsInForce }, { id: WORKSPACE_ID, name, views });
    const id = this.board.actor ?? '';
    return this.make(editRecord, { type: 'user' as const, id, fields: { views } }, { id, name, views });
  }

  /** The first settings of a workspace say what has been counted in until now, so that a saved view changes no number. */
  private get settingsInForce(): { currency?: string; timeZone?: string } {
    const { feed, context } = this.board;
    return feed.settings || !context ? {} : { currency: this.changes.currency(), timeZone: context.zone };
  }

  private make<Input>(command: Command<Input>, input: Input, { id, name, views }: { id: string; name: string; views: readonly SavedView[] }): Promise<Result> {
    return this.changes.make({
      command, ids: [id], deal: {}, name, from: null, to: null, origin: 'user', near: () => null, input: () => input,
      event: (_given, inverse) => new RecordEditEvent({ command: command.name, ids: [id], fields: { views }, origin: 'user', ...(inverse && { inverse: { ...inverse } }) }),
    });
  }
}
