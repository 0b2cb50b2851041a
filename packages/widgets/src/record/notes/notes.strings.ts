import { defineStrings } from '../../shared/language.js';

/** Texts of the notes on a deal. */
export const strings = defineStrings({
  en: {
    notes: 'Plan',
    write: (what: string) => `Write: ${what}`,
  },
  zh: {
    notes: '推进',
    write: (what: string) => `填写${what}`,
  },
});
