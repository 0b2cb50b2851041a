import { strings as loading } from '../face-loading.strings.js';
import { languageOf } from '../language.js';
import { LatePart } from '../late-part.js';
import type { FieldsHost, OwnFields } from './own-fields.js';
import type * as ownFieldsModule from './own-fields.js';
import type { FieldOwner } from './own-fields-view.js';

/** The dialog in which a workspace defines its own fields; fetched when somebody asks for it. */
export class OwnFieldsPart {
  private readonly host: FieldsHost;
  private readonly part: LatePart<typeof ownFieldsModule>;
  private fields: OwnFields | null = null;

  constructor(host: FieldsHost) {
    this.host = host;
    this.part = new LatePart(host.element, () => import('./own-fields.js'));
  }

  /** Opens it with the fields of a type, or at once with a new one. */
  async open(of: FieldOwner, isNew = false): Promise<void> {
    const here = await this.part.fetch(), { host } = this;
    if (here) (this.fields ??= new here.OwnFields(host)).open(of, isNew);
    else host.toast.show({ text: loading[languageOf(host.locale())].notLoaded, warning: true });
  }

  close(): void {
    this.fields?.close();
  }
}
