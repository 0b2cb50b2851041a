import { stageOf, type CustomField, type CustomSchema, type Id, type Label, type Pipeline, type RecordType } from '@salescycle/model';
import type { Language } from '../language.js';
import type { OwnFieldsTexts } from './own-fields.strings.js';

/** What a field may be, in the words of the dialog. */
export type Kind = 'text' | 'number' | 'integer' | 'date' | 'choice' | 'yesNo' | 'link' | 'list';

/** What the schema of each kind says first, in the order in which kinds are offered. */
const SCHEMAS: Readonly<Record<Kind, Pick<CustomSchema, 'type' | 'format'>>> = {
  text: { type: 'string' }, choice: { type: 'string' }, number: { type: 'number' }, integer: { type: 'integer' }, date: { type: 'string', format: 'date' },
  yesNo: { type: 'boolean' }, link: { type: 'string', format: 'uri' }, list: { type: 'array' },
};

/** All kinds, as they are offered. */
export const KINDS = Object.keys(SCHEMAS) as Kind[];

/** What a defined field is. */
export function kindOf({ type, format, enum: values }: CustomSchema): Kind {
  return values ? 'choice' : KINDS.find((kind) => kind !== 'choice' && SCHEMAS[kind].type === type && SCHEMAS[kind].format === format) ?? 'text';
}

/** The inputs that hold a text of their own. */
export type Part = 'title' | 'other' | 'hint' | 'minimum' | 'maximum';

/** A field as somebody is writing it, until it is saved. */
export class FieldDraft {
  /** The field that is said anew; `null` for a new one. */
  readonly before: CustomField | null;
  kind: Kind;
  choices: string[];
  /** The stage from which on a deal needs it, by pipeline. */
  readonly requiredFrom: Map<Id, string>;
  /** What is wrong, by the input it stands at. */
  readonly problems = new Map<Part | 'choices' | 'stage', string>();
  private readonly of: RecordType;
  private readonly language: Language;
  private readonly texts: Record<Part, string>;

  constructor(of: RecordType, before: CustomField | null, language: Language) {
    const { title, description, minimum, maximum, enum: values } = before?.schema ?? ({} as Partial<CustomSchema>);
    this.of = of;
    this.before = before;
    this.language = language;
    this.kind = before ? kindOf(before.schema) : 'text';
    this.choices = values ? [...values] : ['', ''];
    this.requiredFrom = new Map(Object.entries(before?.requiredFrom ?? {}));
    const own = title?.[language] ?? '', other = title?.[otherThan(language)] ?? '';
    this.texts = { title: own, other: other === own ? '' : other, hint: description?.[language] ?? '', minimum: String(minimum ?? ''), maximum: String(maximum ?? '') };
  }

  text(part: Part): string {
    return this.texts[part];
  }

  set(part: Part, text: string): void {
    this.texts[part] = text;
    this.problems.delete(part);
  }

  /** What the field is called. */
  get title(): string {
    return this.texts.title.trim();
  }

  /** Whether it is about numbers, which may have a smallest and a largest. */
  get isNumber(): boolean {
    return this.kind === 'number' || this.kind === 'integer';
  }

  /** The definition, `null` where something does not fit and {@link problems} says what; the model has the last word. Pipelines and stages that are gone need nothing. */
  read({ defined, pipelines }: { defined: readonly CustomField[]; pipelines: readonly Pipeline[] }, t: OwnFieldsTexts): CustomField | null {
    this.problems.clear();
    const { title, language, isNumber } = this, others = defined.filter((each) => each.of === this.of && each.name !== this.before?.name);
    if (others.some(({ schema }) => schema.title[language].toLowerCase() === title.toLowerCase())) this.problems.set('title', t.taken);
    const [minimum, maximum] = isNumber ? [this.end('minimum', t), this.end('maximum', t)] : [];
    const hint = this.texts.hint.trim();
    const schema: CustomSchema = {
      ...kept(this.before), ...SCHEMAS[this.kind], title: this.label(title, this.texts.other.trim()), ...(hint && { description: this.label(hint, this.before?.schema.description?.[otherThan(language)] ?? '') }),
      ...(this.kind === 'choice' && { enum: this.choices.map((choice) => choice.trim()).filter(Boolean) }), ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }),
    };
    const requiredFrom = Object.fromEntries(pipelines.flatMap((pipeline) => {
      const stage = stageOf(pipeline, this.requiredFrom.get(pipeline.id) ?? '');
      return stage ? [[pipeline.id, stage.id]] : [];
    }));
    return this.problems.size ? null : { of: this.of, name: this.before?.name ?? nameFor(title, others), schema, ...(Object.keys(requiredFrom).length && { requiredFrom }) };
  }

  private end(part: 'minimum' | 'maximum', t: OwnFieldsTexts): number | undefined {
    const text = this.texts[part].replaceAll(/[,，\s]/g, '');
    if (text && !Number.isFinite(Number(text))) this.problems.set(part, t.badNumber);
    return text ? Number(text) : undefined;
  }

  /** A text in both languages: the same where nobody said another. */
  private label(own: string, other: string): Label {
    return this.language === 'zh' ? { zh: own, en: other || own } : { en: own, zh: other || own };
  }
}

function otherThan(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}

/** What a definition says that this form does not ask for. */
function kept(before: CustomField | null): Pick<CustomSchema, 'maxLength'> {
  const maxLength = before?.schema.maxLength;
  return maxLength === undefined ? {} : { maxLength };
}

/** What its values stand under: the title without what would make it a path, and with a number where that is taken. */
function nameFor(title: string, others: readonly CustomField[]): string {
  const name = title.replaceAll(/[.\s]+/g, ' ').trim();
  for (let count = 1; ; count++) {
    const next = count === 1 ? name : `${name} ${count}`;
    if (!others.some((each) => each.name === next)) return next;
  }
}
