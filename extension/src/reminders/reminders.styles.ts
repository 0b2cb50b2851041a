import { css } from 'lit';

/** The look of the reminders. */
export const styles = css`
  :host { display: block; }
  .base { background: none; }
  details { border-block-end: 1px solid var(--_line); }
  summary { display: flex; align-items: center; gap: 6px; min-block-size: 36px; padding: 0 var(--_4); font-size: var(--_t-m); font-weight: 500; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary:hover { background: var(--_hover); }
  summary .chevron { margin-inline-start: auto; color: var(--_muted); transition: transform var(--_fast) var(--_ease); }
  details[open] .chevron { transform: rotate(180deg); }
  summary .icon { color: var(--_muted); }
  summary.late .icon:first-child { color: var(--_danger); }
  .inside { max-block-size: 45vh; overflow-y: auto; padding: 0 var(--_4) var(--_3); }
  .groups { display: grid; gap: var(--_4); }
  h3 { font-size: var(--_t-s); font-weight: 600; color: var(--_muted); margin-block-end: var(--_1); }
  .list { border: 1px solid var(--_line); border-radius: var(--_r); background: var(--_raised); overflow: hidden; }
  #first-answers .list { margin-block-start: var(--_2); }
  li + li { border-block-start: 1px solid var(--_line); }
  li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 2px var(--_2); padding: var(--_2) var(--_3); align-items: start; }
  li > .icon { margin-block-start: 2px; color: var(--_muted); }
  .what { display: grid; justify-items: start; min-inline-size: 0; }
  .name { padding: 0; border: 0; background: none; font-weight: 600; text-align: start; cursor: pointer; }
  .name:is(button):hover { color: var(--_accent); text-decoration: underline; }
  .lateness { color: var(--_danger); }
  .acts { display: flex; gap: var(--_1); }
  .acts .button { min-block-size: 28px; padding-inline: var(--_2); }
  .choice { grid-column: 2 / -1; display: flex; flex-wrap: wrap; align-items: center; gap: var(--_1); padding-block: var(--_1); }
  .choice p { inline-size: 100%; }
  .said { display: flex; align-items: center; gap: var(--_2); min-block-size: 32px; font-size: var(--_t-m); }
  .said:empty, .problem:empty { display: none; }
  .problem { color: var(--_danger); font-size: var(--_t-s); }
  .quiet { justify-items: center; padding: var(--_8) var(--_4); display: grid; gap: var(--_2); text-align: center; }
  .quiet p:last-child { max-inline-size: 44ch; text-wrap: balance; }
  .more { padding: var(--_2) var(--_3); }
  @container (inline-size < 420px) {
    .acts { grid-column: 2 / -1; }
  }
`;
