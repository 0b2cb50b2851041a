import type { Command } from './command.js';
import { forbidden, type Rights } from './rights.js';

/** The command as somebody with these rights may run it, for an element whose host gave it rights of its own. */
export function withRights<Input>(command: Command<Input>, rights: Rights | undefined): Command<Input> {
  if (rights === undefined) return command;
  return { ...command, run: (state, input, context) => forbidden(command, rights) ?? command.run(state, input, { ...context, rights }) };
}
