import type { CommandLine, Switch } from '../command/commandLine.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { isReportFormat, type ReportFormat, reportFormats } from './deskReport.ts';

/** What a check is asked to do beside its report. */
export interface DeskFlags {
  format: ReportFormat;
  /** Whether warnings fail it, too. */
  isStrict: boolean;
  /** Whether repairs are written back into the records, or only shown. */
  fix: 'no' | 'show' | 'write';
  /** Whether it asks which originals are gone. */
  asksLinks: boolean;
}

/** The flags of the command `check` alone. */
export const deskSwitches: readonly Switch[] = [
  { name: 'format', values: reportFormats, about: 'the form of the report' },
  { name: 'json', about: 'the same as --format json' },
  { name: 'strict', about: 'warnings fail, too' },
  { name: 'fix', about: 'writes the safe repairs of texts back into the records' },
  { name: 'links', about: 'asks which originals are gone, and keeps what it learns in _links.json beside the records' },
  { name: 'dry-run', about: 'with --fix: shows as a diff what it would write, and writes nothing' },
];

/** What the flags ask for. Throws a `Fault` that names all that do not go together. */
export function readDeskFlags({ switches, choices }: Pick<CommandLine, 'switches' | 'choices'>): DeskFlags {
  const chosen = choices.get('format') ?? (switches.has('json') ? 'json' : 'pretty');
  const format = isReportFormat(chosen) ? chosen : 'pretty';
  const isDry = switches.has('dry-run');
  const problems = [
    switches.has('json') && format !== 'json' ? `--json: --format says ${format}. Give one of the two.` : null,
    isDry && !switches.has('fix') ? '--dry-run: it goes with --fix.' : null,
    isDry && format !== 'pretty' ? `--dry-run: it prints a diff, and no report as ${format}.` : null,
    isDry && switches.has('links') ? '--dry-run: it writes nothing, but --links does. Give one of the two.' : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw new Fault(`${problems.join('\n')}\n--help lists all flags.`, USAGE_FAULTY);
  const writes = isDry ? 'show' : 'write';
  const fix = switches.has('fix') ? writes : 'no';
  return { format, isStrict: switches.has('strict'), fix, asksLinks: switches.has('links') };
}
