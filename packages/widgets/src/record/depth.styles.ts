import { css } from 'lit';

/** Styles of what belongs to a record: people and their roles, links, products, the assessment and longer notes. */
export const depthStyles = css`
  .none { font-size: var(--_t-m); }
  .products + .editor { margin-block-start: var(--_1); }
  .sec + .editor { margin-block-end: var(--_2); }
  .gap { gap: var(--_1); padding-block: 2px var(--_1); font-size: var(--_t-m); }
  .named { min-block-size: var(--_ctl); }
  .named > .row { gap: 0 var(--_2); }
  .named .button { color: var(--_muted); }
  .roles { gap: var(--_1) var(--_2); }
  .person .roles { gap: var(--_1) var(--_2); padding-block: 2px; }
  .roles .input { inline-size: auto; max-inline-size: 100%; min-block-size: 28px; padding-inline: 6px; border-color: var(--_line); }
  .roles .input:hover { border-color: var(--_edge); }
  .roles .open-choice { color: var(--_muted); }
  .roles option { color: var(--_text); background: var(--_raised); }
  .others { margin-block: var(--_3) var(--_1); }
  .pick { justify-content: start; inline-size: 100%; white-space: normal; text-align: start; font-weight: 400; padding-block: 4px; }
  .editor.adding { flex-wrap: nowrap; }
  .adding .inputs { gap: 2px; }

  .item { display: flex; align-items: start; gap: var(--_2); min-block-size: var(--_ctl); }
  .item .row { gap: 0 var(--_2); min-block-size: var(--_ctl); }
  .item .name { overflow-wrap: anywhere; }
  .away { display: inline-flex; align-items: center; min-block-size: 24px; color: var(--_accent); text-decoration: none; }
  .away:hover { text-decoration: underline; }
  .acts .button.plain { color: var(--_muted); }
  .products { inline-size: 100%; border-collapse: collapse; font-size: var(--_t-m); }
  .products tr + tr > * { border-block-start: 1px solid var(--_line); }
  .products tbody th { padding: 0; font-weight: 400; text-align: start; overflow-wrap: anywhere; }
  .products td { padding: 0; text-align: end; }
  .products td form { text-align: start; }
  .quantity { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .products .acts { inline-size: 1%; padding-inline-start: var(--_2); }
  .editor.wide .name-and-number { grid-template-columns: minmax(0, 1fr) 88px; }
  .name-and-number .problem { grid-column: 1 / -1; }

  .assessment .unknown { align-items: start; gap: var(--_1); }
  .assessment .unknown .icon { margin-block-start: 1px; }
  .note + .note { margin-block-start: var(--_2); }
  .note .button.plain { color: var(--_muted); }
  .note .row { gap: var(--_1); min-block-size: 28px; }
  .note .link { padding-inline: var(--_1); margin-inline-start: calc(var(--_1) * -1); }
  .note .text { font-size: var(--_t-m); white-space: pre-wrap; overflow-wrap: anywhere; }
  .note .text.pending { opacity: .6; }
  .sec > .adds { min-block-size: 28px; inline-size: 28px; color: var(--_muted); }
  @media (forced-colors: active) {
    .roles .input { border-color: ButtonText; }
    .acts:has(.button) { gap: var(--_1); }
    .note .row { margin-block-end: 2px; }
  }
`;
