import { css } from 'lit';

/** Buttons, fields, tags and small text, the same in every widget. Follows `tokens` in a widget's styles. */
export const controls = css`
  .muted { color: var(--_muted); }
  .small { font-size: var(--_t-s); line-height: var(--_lh-s); }
  .strong { font-weight: 600; }
  .cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .nowrap { white-space: nowrap; }
  .row { display: flex; align-items: center; gap: var(--_2); min-inline-size: 0; }
  .grow { flex: 1 1 auto; min-inline-size: 0; }
  .end { margin-inline-start: auto; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .icon { inline-size: 16px; block-size: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .icon.s { inline-size: 14px; block-size: 14px; }
  :host(:dir(rtl)) .icon.flip { transform: scaleX(-1); }
  .glyph { inline-size: 14px; block-size: 14px; flex: none; }

  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-block-size: var(--_ctl); padding: 0 var(--_3);
    border: 1px solid var(--_line); border-radius: var(--_r-s); background: var(--_raised); color: var(--_text);
    font-size: var(--_t-m); font-weight: 500; white-space: nowrap; cursor: pointer; transition: background var(--_fast) var(--_ease);
  }
  .button:hover { background: color-mix(in oklab, var(--_text) 5%, var(--_raised)); }
  .button.primary { background: var(--_accent); border-color: transparent; color: var(--_on-accent); font-weight: 600; }
  .button.primary:hover { background: color-mix(in oklab, var(--_text) 12%, var(--_accent)); }
  .button.plain { background: none; border-color: transparent; }
  .button.plain:hover { background: var(--_hover); }
  .button.link { background: none; border-color: transparent; color: var(--_accent); padding-inline: var(--_1); }
  .button.icon-only { inline-size: var(--_ctl); padding: 0; }
  .button:disabled { opacity: .5; cursor: default; }

  .input {
    inline-size: 100%; min-block-size: var(--_ctl); padding: 0 var(--_2); border: 1px solid var(--_edge); border-radius: var(--_r-s);
    background: var(--_raised); font-size: var(--_t-m);
  }
  textarea.input { padding-block: 6px; resize: vertical; }
  .input::placeholder { color: var(--_muted); opacity: 1; }
  .input:focus-visible { outline-offset: 1px; }
  .input[aria-invalid='true'] { border-color: var(--_danger); }
  .field { display: grid; gap: var(--_1); font-size: var(--_t-s); color: var(--_muted); }
  .field .input { color: var(--_text); }
  .field .problem { color: var(--_danger); }

  .segmented { display: inline-flex; padding: 2px; gap: 2px; border-radius: var(--_r-s); background: var(--_quiet); }
  .segmented button {
    min-block-size: calc(var(--_ctl) - 4px); padding: 0 10px; border: 0; border-radius: var(--_r-xs); background: none; color: var(--_muted);
    font-size: var(--_t-m); font-weight: 500; white-space: nowrap; cursor: pointer;
  }
  .segmented button[aria-pressed='true'], .segmented button[aria-checked='true'] { background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-1); }

  .tag {
    display: inline-flex; align-items: center; gap: 4px; padding: 0 6px; border-radius: var(--_r-xs); background: var(--_quiet); color: var(--_muted);
    font-size: var(--_t-s); line-height: 20px; font-weight: 500; white-space: nowrap;
  }
  .tag.warning { background: var(--_warn-soft); color: var(--_warning); }
  .tag.danger { background: var(--_danger-soft); color: var(--_danger); }
  .tag.positive { background: var(--_ok-soft); color: var(--_positive); }
  .tag.accent { background: var(--_soft); color: var(--_accent); }

  .panel { background: var(--_raised); border: 1px solid var(--_line); border-radius: var(--_r-l); }
  .notice { display: grid; justify-items: center; gap: var(--_3); padding: var(--_8) var(--_4); color: var(--_muted); text-align: center; }
  .notice .row { flex-wrap: wrap; justify-content: center; }
  @media (forced-colors: active) {
    .button, .tag, .segmented { border: 1px solid currentColor; }
    .button.primary { background: Highlight; color: HighlightText; forced-color-adjust: none; }
    .segmented button[aria-pressed='true'], .segmented button[aria-checked='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  }
`;
