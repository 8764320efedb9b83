// Checks the arrows of the architecture, then proves that every rule can fire: a mistyped rule matches nothing and stays green.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '..');
const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true };

async function violationsIn(baseDir, folders) {
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  tsConfig.options.baseUrl = baseDir;
  const { output } = await cruise(folders, { ...options, baseDir }, undefined, { tsConfig });
  return output.summary.violations;
}

/** One file per rule that breaks it; the target files exist so that the import resolves. */
const planted = {
  'domain-imports-only-its-arrows': ['libs/domain/src/a.ts', "import '../../regulation/src/index';"],
  'regulation-imports-only-its-arrows': ['libs/regulation/src/a.ts', "import '../../projections/src/index';"],
  'event-store-imports-only-its-arrows': ['libs/event-store/src/a.ts', "import '../../domain/src/index';"],
  'access-imports-only-its-arrows': ['libs/access/src/a.ts', "import '../../recording/src/index';"],
  'recording-imports-only-its-arrows': ['libs/recording/src/a.ts', "import '../../regulation/src/index';"],
  'projections-imports-only-its-arrows': ['libs/projections/src/a.ts', "import '../../recording/src/index';"],
  'pages-imports-only-its-arrows': ['libs/pages/src/a.ts', "import '../../projections/src/index';"],
  'simulation-imports-only-its-arrows': ['libs/simulation/src/a.ts', "import '../../regulation/src/index';"],
  'testing-imports-only-its-arrows': ['libs/testing/src/a.ts', "import '../../recording/src/index';"],
  'specs-import-only-arrows-and-testing': [
    'libs/domain/src/a.spec.ts',
    "import '../../../apps/api/src/main';",
  ],
  'through-the-index-only': ['apps/api/src/b.ts', "import '../../../libs/domain/src/inner';"],
  'testing-in-specs-only': ['apps/api/src/c.ts', "import '../../../libs/testing/src/index';"],
  'domain-imports-class-validator-only': ['libs/domain/src/b.ts', "import 'node:fs';"],
  'regulation-is-pure': ['libs/regulation/src/b.ts', "import 'pg';"],
  'no-cycles': ['libs/domain/src/c.ts', "import './d';"],
  'no-dev-dependency-in-the-product': ['libs/access/src/b.ts', "import 'fast-check';"],
};
const targets = {
  'libs/domain/src/inner.ts': 'export {};',
  'libs/domain/src/d.ts': "import './c';",
  'apps/api/src/main.ts': 'export {};',
  ...Object.fromEntries(
    ['domain', 'regulation', 'projections', 'recording', 'testing'].map((lib) => [
      `libs/${lib}/src/index.ts`,
      'export {};',
    ]),
  ),
};

async function provenRules() {
  const tree = mkdtempSync(join(tmpdir(), 'sdc-deps-'));
  try {
    for (const [path, text] of [...Object.values(planted), ...Object.entries(targets)]) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    symlinkSync(join(root, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'));
    return new Set(
      (await violationsIn(tree, ['apps', 'libs'])).map(({ rule, from }) => `${rule.name} ${from}`),
    );
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const found = await violationsIn(root, ['apps', 'libs', 'test']);
for (const { rule, from, to } of found) console.error(`${rule.name}: ${from} → ${to}`);

const fired = await provenRules();
const silent = config.forbidden
  .map(({ name }) => name)
  .filter((name) => !planted[name] || ![...fired].some((line) => line.startsWith(`${name} `)));
for (const name of silent) console.error(`${name}: the planted violation was not found`);

console.log(
  `${config.forbidden.length} rules, ${found.length} violations, ${silent.length} rules that did not fire`,
);
process.exit(found.length + silent.length > 0 ? 1 : 0);
