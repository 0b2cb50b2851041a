import { icon } from '@salescycle/widgets/shared/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Policy } from './policy.js';
import type { SettingsWords } from './settings.strings.js';

/** What an organisation's policy says that has no field of its own on the page; nothing where it says nothing at all. */
export function managedPanel(policy: Policy, t: SettingsWords): TemplateResult | typeof nothing {
  const { sitesOff, sitesOnly, portalOrigins, ownEmails, ownDomains, region, retentionDays, workingHours, consentRecorded, siteTables } = policy;
  const facts = [
    sitesOnly && t.sitesOnly(sitesOnly.join(', ')), portalOrigins && t.portalsOnly(portalOrigins.join(', ')), retentionDays !== null && t.retention(retentionDays),
    consentRecorded && t.consent, siteTables !== undefined && t.tables,
  ].filter((fact) => typeof fact === 'string');
  if (!facts.length && !sitesOff.length && !ownEmails.length && !ownDomains.length && !region && !workingHours) return nothing;
  return html`<section class="panel" id="managed"><h2>${t.managed}</h2><p class="small muted">${t.managedIntro}</p>
    ${facts.length ? html`<ul class="facts small">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>` : nothing}</section>`;
}

/** What of one setting the policy has fixed. */
export function managedLine(lines: readonly string[], t: SettingsWords): TemplateResult | typeof nothing {
  return lines.length ? html`<p class="managed small">${icon('info', 's')}<span>${t.managedLines(lines.join(', '))}</span></p>` : nothing;
}
