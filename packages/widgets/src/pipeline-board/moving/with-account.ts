import { createRecord, isRefusal, type Command } from '@salescycle/model';
import type { NewAccount } from '../forms/form.js';

/** The command with an account made before it, in the same group, so that both are undone as one. */
export function withAccount<Input>(command: Command<Input>, { id, name }: NewAccount): Command<Input> {
  return {
    name: command.name,
    run(state, input, context) {
      const changes = command.run(state, input, context);
      if (isRefusal(changes)) return changes;
      const account = createRecord.run(state, { type: 'account', id, fields: { name, ownerId: context.by } }, context);
      return isRefusal(account) ? account : [...account, ...changes];
    },
  };
}
