// A report and a case in words, for a terminal.
const share = (number) => number.toFixed(3);
const line = (name, { precision, recall, f1, right, wrong, missed }) =>
  console.log(`  ${name.padEnd(12)} P ${right + wrong ? share(precision) : '  -  '}  R ${share(recall)}  F1 ${share(f1)}   ${right} right, ${wrong} wrong, ${missed} missed`);

const times = ({ p50, p95, max }) => `p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  max ${max.toFixed(1)}`;

function table(title, scores) {
  console.log(`\n${title}`);
  Object.entries(scores).forEach(([name, score]) => line(name, score));
}

/** What is expected and what came, for every field that differs. */
export function printCase({ id, differences, leaks, error, result, ms }, { withResult = false } = {}) {
  console.log(`\n${id}  ${ms.toFixed(1)} ms${differences.length || leaks.length || error ? '' : '  all right'}`);
  if (error) console.log(`  threw     ${error}`);
  for (const { field, expected, got } of differences) console.log(`  ${field.padEnd(11)} expected ${JSON.stringify(expected)}\n              got      ${JSON.stringify(got)}`);
  for (const text of leaks) console.log(`  leaked      ${JSON.stringify(text)}`);
  if (withResult) console.log(JSON.stringify(result, null, 2));
}

/** Everything a report holds. */
export function printReport(name, report, verdicts) {
  console.log(`\n== ${name}: ${report.cases} cases`);
  line('micro', report.micro);
  console.log(`  macro F1     ${share(report.macroF1)}`);
  table('by field', report.byField);
  table('by kind', report.byKind);
  table('by language', report.byLang);
  const errors = verdicts.filter(({ error }) => error);
  console.log(`\nexact leads     ${report.exact.right} of ${report.exact.of}
several people  ${report.people.found} of ${report.people.of}
false leads     ${report.falseLeads.length}  ${report.falseLeads.join(', ')}
wrong kinds     ${report.wrongKinds.length}  ${report.wrongKinds.join(', ')}
leaks           ${report.leaks.length}  ${report.leaks.map(({ id, text }) => `${id}: ${text}`).join('; ')}
threw           ${errors.length}  ${errors.map(({ id, error }) => `${id}: ${error}`).join('; ')}
ms, first call  ${times(report.ms)}
ms, after it    ${times(report.warmMs)}
ECE             ${share(report.ece)}`);
  for (const { from, count, confidence, accuracy } of report.reliability) {
    console.log(`  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}  ${String(count).padStart(4)} values  said ${share(confidence)}  were right ${share(accuracy)}`);
  }
}
