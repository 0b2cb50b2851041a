/** A text for people in both languages of the product. Neither may be empty; `test/architecture` checks it. */
export interface Label {
  en: string;
  zh: string;
}
