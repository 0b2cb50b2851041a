import { css } from 'lit';

/** The look of the question {@link ensureActor} asks. */
export const actorPromptStyles = css`
  .actor-prompt { display: contents; }
  .actor-prompt dialog {
    inline-size: 320px; max-inline-size: calc(100vw - 24px); padding: var(--_4); border: 1px solid var(--_line); border-radius: var(--_r-l);
    background: var(--_raised); color: var(--_text); box-shadow: var(--_sh-2);
  }
  .actor-prompt dialog::backdrop { background: rgb(0 0 0 / .2); }
  .actor-prompt form { display: grid; gap: var(--_3); }
  .actor-prompt h2 { font-size: var(--_t-l); font-weight: 600; }
  .actor-prompt .acts { display: flex; justify-content: flex-end; gap: var(--_2); }
`;
