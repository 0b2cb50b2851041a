import { css } from 'lit';

/** The look of the dialog in which fields are defined. */
export const ownFieldsStyles = css`
  .own-fields { display: contents; }
  .own-fields dialog {
    inline-size: 440px; max-inline-size: calc(100vw - 24px); max-block-size: calc(100vh - 24px); padding: var(--_4); overflow: auto; border: 1px solid var(--_line); border-radius: var(--_r-l);
    background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2);
  }
  .own-fields dialog::backdrop { background: rgb(0 0 0 / .24); }
  .own-fields .page { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_3); }
  .own-fields h2 { font-size: var(--_t-l); line-height: 1.4; font-weight: 600; }
  .own-fields .said { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_1) var(--_2); padding: var(--_1) var(--_3); border-radius: var(--_r-s); background: var(--_quiet); font-size: var(--_t-m); }
  .own-fields .said:empty { display: none; }
  .own-fields .said.warn { background: var(--_warn-soft); color: var(--_warning); }
  .own-fields ul { display: grid; margin: 0; padding: 0; list-style: none; }
  .own-fields .defined li { display: flex; align-items: center; gap: var(--_1); min-block-size: 44px; border-block-end: 1px solid var(--_line); }
  .own-fields .defined .what { display: grid; flex: 1; min-inline-size: 0; }
  .own-fields .options { gap: 6px; }
  .own-fields .options li { display: flex; gap: 2px; }
  .own-fields .options .input { flex: 1; min-inline-size: 0; }
  .own-fields fieldset { display: grid; gap: 6px; min-inline-size: 0; margin: 0; padding: 0; border: 0; justify-items: start; }
  .own-fields fieldset > ul { inline-size: 100%; }
  .own-fields legend { padding: 0; margin-block-end: var(--_1); font-size: var(--_t-s); color: var(--_muted); }
  .own-fields .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--_2); }
  .own-fields .stage-note { display: grid; margin-block-start: calc(var(--_2) * -1); }
  .own-fields .problem { color: var(--_danger); font-size: var(--_t-s); }
  .own-fields .problem:empty { display: none; }
  .own-fields .acts { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--_2); }
  @media (max-width: 519px) {
    .own-fields dialog { inline-size: 100%; max-inline-size: 100%; margin: auto 0 0; border-radius: var(--_r-l) var(--_r-l) 0 0; border-inline: 0; border-block-end: 0; }
    .own-fields .defined li, .own-fields .options .button { min-block-size: 44px; }
    .own-fields .defined .button, .own-fields .options .button { inline-size: 44px; block-size: 44px; }
    .own-fields .options .input { min-block-size: 44px; }
  }
`;
