import { createRecord, isRefusal, type Command } from '@salescycle/model';
import type { NewAccount } from '../forms/form.js';

/** The command run over several deals with one account made before the first of them, so that all of it is undone as one. */
export function withAccountOnce<Input>(command: Command<Input>, { id, name }: NewAccount): Command<Input> {
  return {
    ...command,
    run(state, input, context) {
      const changes = command.run(state, input, context);
      if (isRefusal(changes) || state.get('account', id)) return changes;
      const account = createRecord.run(state, { type: 'account', id, fields: { name, ownerId: context.by } }, context);
      return isRefusal(account) ? account : [...account, ...changes];
    },
  };
}
