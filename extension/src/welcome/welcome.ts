import { controls } from '@salescycle/widgets/shared/controls.styles.js';
import { icon, type IconName } from '@salescycle/widgets/shared/icons.js';
import { tokens } from '@salescycle/widgets/shared/tokens.styles.js';
import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { logo } from '../shared/logo.js';
import { PageElement } from '../shared/page-element.js';
import { strings } from './welcome.strings.js';

const styles = css`
  .base { min-block-size: 100vh; }
  main { max-inline-size: 560px; margin-inline: auto; padding: var(--_8) var(--_4); display: grid; gap: var(--_5); }
  .logo { inline-size: 28px; block-size: 28px; fill: none; stroke: var(--_accent); stroke-width: 1.5; flex: none; }
  h1 { font-size: var(--_t-xl); font-weight: 600; gap: var(--_3); }
  ul { display: grid; }
  li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--_3); padding: var(--_3) var(--_4); }
  li + li { border-block-start: 1px solid var(--_line); }
  li .icon { margin-block-start: 2px; color: var(--_accent); }
  h2 { font-size: var(--_t-b); font-weight: 600; }
  section { display: grid; gap: var(--_2); }
  .acts { display: flex; flex-wrap: wrap; gap: var(--_2); margin-block-start: var(--_1); }
`;

/** What the first-run page needs of the browser. */
export interface WelcomeParts {
  /** The keys that press the button; `''` where none are set. */
  keys: string;
  openPanel(): void;
  openApp(): void;
  openSettings(): void;
}

/** Shown once, when the extension was installed: in five sentences what is read and when, where it is kept, what leaves, the key, and the pin. */
export class CaptureWelcome extends PageElement {
  static override readonly tag = 'capture-welcome';
  static override readonly styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { parts: { attribute: false } };

  declare parts: WelcomeParts;

  override render(): TemplateResult {
    const t = strings[this.language], { keys, openPanel, openApp, openSettings } = this.parts;
    const lines: [IconName, string][] = [['search', t.read], ['file', t.kept], ['check', t.leaves], ['edit', keys ? t.key(keys) : t.noKey], ['info', t.pin]];
    return html`<div class="base"><main>
      <h1 class="row">${logo()}${t.title}</h1>
      <ul class="panel" role="list">${lines.map(([mark, words]) => html`<li>${icon(mark)}<p>${words}</p></li>`)}</ul>
      <section><h2>${t.tryTitle}</h2><p class="muted">${t.tryText}</p>
        <div class="acts"><button class="button primary" type="button" @click=${openPanel}>${t.tryIt}</button>
          <button class="button" type="button" @click=${openApp}>${t.openApp}</button><button class="button plain" type="button" @click=${openSettings}>${t.settings}</button></div></section>
    </main></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'capture-welcome': CaptureWelcome;
  }
}
