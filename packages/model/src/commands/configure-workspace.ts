import { WORKSPACE_ID, type Workspace } from '../records/workspace.js';
import { isCurrency } from '../money/currency.js';
import { refuse } from '../refusal.js';
import type { Command } from './command.js';
import type { EditableFields } from './fields-of.js';

/** Sets the workspace's reporting currency, time zone, exchange rates or fiscal year; the first call also creates the settings. */
export const configureWorkspace: Command<EditableFields<Workspace>> = {
  name: 'configureWorkspace',
  run(state, fields) {
    const codes = [fields.currency, ...(fields.rates ?? []).flatMap(({ from, to }) => [from, to])];
    const unknown = codes.find((code) => code !== undefined && !isCurrency(code));
    if (unknown !== undefined) {
      return refuse('invalid', { en: `“${unknown}” is not a currency code such as CNY or USD.`, zh: `“${unknown}”不是币种代码，应为 CNY、USD 之类。` });
    }
    if (state.get('workspace', WORKSPACE_ID)) return [{ type: 'workspace', id: WORKSPACE_ID, set: fields }];
    return [{ type: 'workspace', id: WORKSPACE_ID, create: { currency: 'CNY', timeZone: 'Asia/Shanghai', ...fields } }];
  },
};
