/** How somebody wishes to be spoken of, beside their name. */
export const PRONOUNS = /^\W?(?:she|he|they|sie|er|elle|il|ella|él)\b/i;
/** How a Japanese name is read aloud. */
export const READING = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u;
