// What a portal says comes back is a stranger's word: read here, in the background, whatever the script in the page made of it.
import { isInstant, recordTables, problemsOfField, type Field, type Operation, type Standing } from '@salescycle/model';
import { isWithin, MOST_STANDS, type Stand } from '@salescycle/widgets/shared/hand-off/messages.js';

/** Operations in one stretch. */
const MOST_OPERATIONS = 500;

const isText = (value: unknown, most = 64): value is string => typeof value === 'string' && value.length > 0 && value.length <= most;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The operations in a message; all of them or, where one is none, none. What their fields may hold is checked by the command that takes them in. */
export function readOperations(message: readonly unknown[]): Operation[] {
  if (message.length > MOST_OPERATIONS || !isWithin(message) || namesPrototype(message)) return [];
  return message.every(isOperation) ? message.map(plain) : [];
}

/** What a portal says has become of leads: what fits. */
export function readStands(message: readonly unknown[]): Stand[] {
  if (message.length > MOST_STANDS || !isWithin(message) || namesPrototype(message)) return [];
  return message.filter((each): each is Stand => isObject(each) && isText(each.lead) && isStanding(each.standing));
}

function isOperation(value: unknown): value is Operation {
  if (!isObject(value)) return false;
  const { id, at, type, recordId, base, patch, was } = value;
  return isText(id) && isInstant(at) && (type === 'lead' || type === 'qualification') && isText(recordId)
    && Number.isSafeInteger(base) && (base as number) >= 0 && isObject(patch) && isObject(was);
}

/** Only what is read of an operation. */
function plain({ id, at, type, recordId, base, patch, was }: Operation): Operation {
  return { id, at, by: '', device: '', cmd: '', group: id, type, recordId, base, patch, was, sv: 1 };
}

const standingField = recordTables.handOff.fields.find(({ name }) => name === 'standing') as Field;

function isStanding(value: unknown): value is Standing {
  const { fields } = standingField;
  return isObject(value) && Object.keys(value).every((name) => fields!.some((field) => field.name === name))
    && JSON.stringify(value).length <= 1_000 && problemsOfField(standingField, value).length === 0;
}

/** Such a key could be mistaken for an object's own make where values are copied. */
function namesPrototype(message: unknown): boolean {
  return JSON.stringify(message).includes('"__proto__"');
}
