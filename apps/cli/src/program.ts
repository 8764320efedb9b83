import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { dateOrders, isInstant } from '@app/recording';
import { clockCommand } from './commands/clock-commands.js';
import { importCommand, type ImportOptions } from './commands/import-command.js';
import { lawAdoptCommand } from './commands/law-command.js';
import { initCommand, migrateCommand, type InitOptions } from './commands/ledger-commands.js';
import { rebuildCommand } from './commands/rebuild-command.js';
import { simulateCommand, type SimulateOptions } from './commands/simulate-command.js';
import { startCommand } from './commands/start-command.js';
import { statusCommand } from './commands/status-command.js';
import { templateCommand, type TemplateCommandOptions } from './commands/template-command.js';
import { undoImportCommand, type UndoOptions } from './commands/undo-import-command.js';
import { unitsImportCommand } from './commands/units-command.js';
import type { Config } from './config.js';

/** The command line `sdc`. The settings are read when a command runs, so that `--help` needs none. */
export function program(config: () => Config): Command {
  const sdc = new Command('sdc').description(
    'Sổ Dân Chủ: sổ tuân thủ dân chủ ở cơ sở / grassroots-democracy ledger',
  );
  // Inherited by all commands: a wrong argument ends with our own code, after commander has said what is wrong.
  sdc.exitOverride();

  sdc
    .command('start')
    .description('chạy máy chủ / run the server')
    .action(() => startCommand(config()));

  sdc
    .command('init')
    .description('mở sổ / open the ledger')
    .addOption(
      new Option('--purpose <purpose>').choices(['PRODUCTION', 'SAMPLE', 'TEST']).makeOptionMandatory(),
    )
    .addOption(new Option('--clock <clock>').choices(['SYSTEM', 'MANUAL']).default('SYSTEM'))
    .option('--now <instant>', 'đồng hồ bắt đầu / where the manual clock begins', instant)
    .action((options: InitOptions) => initCommand(config(), options));

  sdc
    .command('migrate')
    .description('cập nhật cơ sở dữ liệu / bring the database up to date')
    .action(() => migrateCommand(config()));

  sdc
    .command('status')
    .description('tình trạng / what runs and where it stands')
    .action(() => statusCommand(config()));

  addImport(sdc, config);

  sdc
    .command('rebuild <name>')
    .description('dựng lại bảng tổng hợp / fold a projection anew and swap')
    .action((name: string) => rebuildCommand(config(), name));

  addClock(sdc, config);
  addSimulate(sdc, config);
  addUnitsAndLaw(sdc, config);
  return sdc;
}

function addImport(sdc: Command, config: () => Config): void {
  sdc
    .command('import [file]')
    .description(
      'nhập JSON Lines, .csv, .xlsx; rút lại đợt nhập / import JSON Lines, .csv, .xlsx; take an import back',
    )
    .requiredOption('--account <account>', 'tài khoản ghi / account that records')
    .option('--dry-run', 'chỉ kiểm tra / judge every row, record nothing', false)
    .option('--batch <name>', 'tên đợt nhập / name of the run')
    .option('--type <type>', 'loại hành động của bảng / action type of the table')
    .addOption(
      new Option('--dates <order>', 'thứ tự của ngày ghi bằng chữ / order of dates as text').choices(
        dateOrders,
      ),
    )
    .addOption(
      new Option(
        '--decimal <sign>',
        'dấu thập phân của số ghi bằng chữ / decimal sign of numbers as text',
      ).choices([',', '.']),
    )
    .option('--receipt <file>', 'ghi khóa và sự kiện của mọi dòng / write keys and events of all rows')
    .option(
      '--undo <named>',
      'rút lại: tệp đã nhập, biên nhận hoặc tên đợt / take back: file, receipt or batch',
    )
    .addOption(
      new Option('--reason <code>', 'lý do rút / why it is taken back')
        .choices(['TYPING_ERROR', 'WRONG_UNIT', 'WRONG_DATE', 'DUPLICATE', 'NEW_INFORMATION', 'BY_DECISION'])
        .default('TYPING_ERROR'),
    )
    .option('--json', 'biên nhận dạng JSON / receipt as JSON', false)
    .action((file: string | undefined, { undo, reason, ...options }: ImportCommandOptions) => {
      if (undo !== undefined) return undoImportCommand(config(), undo, { ...options, reason });
      if (file === undefined) throw new InvalidArgumentError('<file>');
      return importCommand(config(), file, options);
    });

  sdc
    .command('template <type>')
    .description('viết mẫu nhập của một loại hành động / write the template of an action type')
    .option('--csv', 'CSV thay cho Excel / CSV instead of Excel', false)
    .addOption(
      new Option('--delimiter <sign>', 'dấu chia cột của CSV / between the columns')
        .choices([',', ';'])
        .default(','),
    )
    .option('--out <file>', 'tệp viết ra / file to write')
    .action((type: string, options: TemplateCommandOptions) => templateCommand(type, options));
}

type ImportCommandOptions = ImportOptions & { undo?: string; reason: UndoOptions['reason'] };

function addClock(sdc: Command, config: () => Config): void {
  const clock = sdc.command('clock').description('đồng hồ của sổ / the clock of the ledger');
  clock
    .command('get', { isDefault: true })
    .description('xem / show')
    .action(() => clockCommand(config()));
  clock
    .command('set')
    .description('đặt và dừng / set and stop')
    .addArgument(new Argument('<instant>', '2026-06-15T01:00:00.000Z').argParser(instant))
    .action((now: string) => clockCommand(config(), { now }));
  clock
    .command('follow')
    .description('chạy tiếp / run on with the machine')
    .action(() => clockCommand(config(), { follow: true }));
}

function addSimulate(sdc: Command, config: () => Config): void {
  sdc
    .command('simulate')
    .description('ghi một tỉnh mô phỏng / record a simulated province')
    .requiredOption('--communes <n>', 'số xã / communes', wholeNumber)
    .requiredOption('--years <n>', 'số năm / years', wholeNumber)
    .option('--seed <n>', 'hạt giống / seed', wholeNumber, 1)
    .option('--truth <file>', 'ghi đáp án / write the ground truth')
    .action((options: SimulateOptions) => simulateCommand(config(), options));
}

function addUnitsAndLaw(sdc: Command, config: () => Config): void {
  sdc
    .command('units')
    .description('danh mục đơn vị / the registry of units')
    .command('import [files...]')
    .description(
      'nhập danh sách công khai; không nêu tệp: danh mục chính thức / import public lists; no file: the official one',
    )
    .option('--dry-run', 'chỉ so sánh / compare only', false)
    .action((files: string[], { dryRun }: { dryRun: boolean }) =>
      unitsImportCommand(config(), files, dryRun),
    );
  sdc
    .command('law')
    .description('danh mục nghĩa vụ / the catalogue of obligations')
    .command('adopt')
    .description('áp dụng bản của phiên bản này / adopt the one of this release')
    .action(() => lawAdoptCommand(config()));
}

function instant(text: string): string {
  if (isInstant(text)) return text;
  throw new InvalidArgumentError('2026-06-15T01:00:00.000Z');
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('0, 1, 2, …');
}
