/** A person's name as people write it, with what is known of its parts. */
export interface PersonName {
  /** The whole name in its own script, without titles, degrees and brackets. */
  full: string;
  /** The same name in another script, where the text gave both: "Zhang Wei (张伟)". */
  also: string | null;
  split: NameSplit | null;
  /** How much it looks like a person's name: 0..1. */
  quality: number;
}

/** Given and family name; either may be missing, as in 王经理. */
export interface NameSplit {
  given: string | null;
  family: string | null;
  /** 0..1; at most .5 where the order is a guess. */
  certainty: number;
}

/** What is known of where a name was read. */
export interface NameContext {
  /** BCP 47, of the page; `''` when unknown. */
  lang: string;
  /** ISO 3166. */
  region: string;
  /** Whether something says it is a name: a label, a header, a field. A heading does not. */
  isLabelled: boolean;
}
