import type { CaptureResult } from '@salescycle/capture';

/** What a diagnostic says before the page's structure: which tables were tried, and what they missed. The page's address is not among it. */
export function diagnosticOf({ site, warnings }: Pick<CaptureResult, 'site' | 'warnings'>, skeleton: string): string {
  const head = { site: site?.id ?? null, version: site?.version ?? null, layout: site?.layout ?? null, missed: site?.missed ?? [], warnings };
  return `${JSON.stringify(head, null, 1)}\n\n${skeleton}\n`;
}
