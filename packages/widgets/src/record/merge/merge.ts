import { isRefusal, keepApart, mergeRecords, type AnyRecord, type Id, type MergeableType, type Refusal } from '@salescycle/model';
import type { Store, Target } from '@salescycle/store';
import { watchDuplicates, type Duplicate } from '@salescycle/store/duplicates.js';
import { wouldDo, type Preview } from '@salescycle/store/would-do.js';
import type { Language } from '../../shared/language.js';
import type { RecordSource } from '../../shared/record-source.js';
import { Choices } from '../choices.js';
import type { Edits } from '../edits.js';
import { nameOf } from '../names.js';
import { strings } from './merge.strings.js';

/** What merging needs of the element. */
export interface MergeHost {
  edits: Edits;
  language(): Language;
  changed(): void;
  focus(selector: string): void;
  /** Shows another record in this one's place, after the page had its say. */
  goTo(target: Target): void;
}

/** Which of the two stays, and whose values are taken. */
interface Choice {
  other: AnyRecord;
  stays: Id;
  take: Readonly<Record<string, Id>>;
  /** What would happen; `null` until it is known. */
  preview: Preview | Refusal | null;
}

/** A record's likely duplicates, and merging it with one of them or with any other. */
export class Merge {
  /** The surest first. */
  duplicates: readonly Duplicate[] = [];
  choice: Choice | null = null;
  isOpen = false;
  isBusy = false;
  readonly choices: Choices;
  readonly target: Target;
  private readonly store: Store;
  private readonly host: MergeHost;
  private life = new AbortController();
  private choosing = new AbortController();

  constructor(store: Store, target: Target, host: MergeHost) {
    this.store = store;
    this.target = target;
    this.host = host;
    this.choices = new Choices(() => host.changed());
    watchDuplicates(store, target, (found) => {
      this.duplicates = found;
      host.changed();
    }, this.life);
  }

  /** Ends what it watches. */
  end(): void {
    for (const each of [this.life, this.choosing]) each.abort();
    this.choices.close();
  }

  /** Opens, with a record to compare or with choosing one. */
  open(source: RecordSource, other?: AnyRecord): void {
    this.isOpen = true;
    if (other) this.compare(other);
    else this.another(source);
  }

  /** Leaves everything as it is. */
  readonly cancel = (): void => {
    this.close();
    this.host.focus('.crumb .merge-with');
  };

  /** Chooses a record, or another one than the one chosen. */
  another(source: RecordSource): void {
    this.back();
    this.search(source, '');
    this.host.focus('.merge [tabindex]');
  }

  /** Offers the other records of the type. */
  search(source: RecordSource, words: string): void {
    this.choices.offer(source, this.target.type, words);
  }

  /** Puts a record beside the one shown. The older one stays unless somebody says otherwise, because its history is the longer. */
  compare(other: AnyRecord): void {
    this.back();
    this.host.focus('.merge [tabindex]');
    this.choosing = new AbortController();
    const { signal } = this.choosing, both = new Map<Id, AnyRecord>();
    for (const { type, id } of [this.target, other]) {
      this.store.watch({ kind: 'record', type, id }, (record) => {
        // It was deleted meanwhile, or is the one that goes now.
        if (!record) return this.back();
        both.set(id, record);
        if (both.size === 2) this.begin([...both.values()]);
      }, { signal });
    }
  }

  private begin(both: readonly AnyRecord[]): void {
    const other = both.find(({ id }) => id !== this.target.id)!, [oldest] = [...both].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    this.choice = { stays: oldest!.id, take: {}, preview: null, ...this.choice, other };
    void this.look(this.choice.preview === null);
  }

  /** Chooses which one stays; what was chosen field by field is kept. */
  keep(id: Id): void {
    this.set({ stays: id });
  }

  /** Takes a field's value from one of the two. */
  takeFrom(field: string, id: Id): void {
    this.set({ take: { ...this.choice!.take, [field]: id } });
  }

  private close(): void {
    this.isOpen = false;
    this.choices.close();
    this.back();
  }

  private back(): void {
    this.choosing.abort();
    this.choice = null;
    this.host.changed();
  }

  async merge(): Promise<void> {
    const { choice, host } = this;
    if (!choice?.preview || isRefusal(choice.preview) || this.isBusy) return;
    const { stays } = choice, shown = this.target, input = this.inputOf(choice), gone = input.otherIds[0]!, t = strings[host.language()];
    const name = (id: Id) => nameOf((choice.preview as Preview).records.get(id) ?? choice.other, host.language());
    await this.making(async () => {
      const { isMade } = await host.edits.make({
        command: mergeRecords, input, id: stays, detail: { ids: [stays, gone], fields: { ...input.take } }, said: t.merged(name(gone), name(stays)),
      });
      if (!isMade) return;
      this.close();
      host.focus('.header .value');
      if (shown.id !== stays) host.goTo({ type: shown.type, id: stays });
    });
  }

  /** Says that a record is not the one shown. */
  async apart(record: AnyRecord, other: AnyRecord): Promise<void> {
    const { host } = this, language = host.language(), ids = [record.id, other.id] as const, names = [record, other].map((each) => nameOf(each, language)) as [string, string];
    await this.making(async () => {
      const { isMade } = await host.edits.make({ command: keepApart, input: { type: this.type, ids }, id: record.id, detail: { ids: [...ids] }, said: strings[language].keptApart(...names) });
      if (!isMade) return;
      this.close();
      host.focus('.header .value');
    });
  }

  private get type(): MergeableType {
    return this.target.type as MergeableType;
  }

  private set(change: Partial<Choice>): void {
    this.choice = { ...this.choice!, ...change };
    this.host.changed();
    void this.look(false);
  }

  private inputOf({ other, stays, take }: Choice) {
    const ids = [this.target.id, other.id];
    return { type: this.type, survivorId: stays, otherIds: ids.filter((id) => id !== stays), take };
  }

  /** Finds out what would happen. @param mayTurn whether the other one stays where this one cannot */
  private async look(mayTurn: boolean): Promise<void> {
    const asked = this.choice!;
    try {
      const preview = await wouldDo(this.store, mergeRecords, this.inputOf(asked));
      // Something else was chosen meanwhile, and is being looked at.
      if (this.choice !== asked) return;
      const [goes] = this.inputOf(asked).otherIds;
      if (mayTurn && goes !== undefined && isRefusal(preview) && preview.recordId === goes) {
        this.choice = { ...asked, stays: goes };
        return await this.look(false);
      }
      this.choice = { ...asked, preview };
      this.host.changed();
    } catch (error) {
      if (this.choice === asked) this.host.edits.failed(error);
    }
  }

  private async making(make: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.host.changed();
    await make();
    this.isBusy = false;
    this.host.changed();
  }
}
