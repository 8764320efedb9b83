/**
 * The arrows of the architecture. Every rule is proven to fire by a planted violation: `scripts/check-deps.mjs`.
 * Arrows point one way: domain and regulation are pure, adapters stand around them, apps bind everything together.
 */
const libs = [
  'access',
  'domain',
  'event-store',
  'pages',
  'projections',
  'recording',
  'regulation',
  'simulation',
  'testing',
];

/** What a lib may import of ours; specs may use libs/testing beside. */
const arrows = {
  domain: [],
  regulation: ['domain'],
  'event-store': [],
  access: ['domain', 'event-store'],
  recording: ['domain', 'event-store', 'access'],
  projections: ['domain', 'regulation', 'event-store', 'access'],
  pages: ['domain'],
  simulation: ['domain'],
  testing: ['domain', 'event-store'],
};

const spec = '[.](spec|int-spec|fixture)[.]tsx?$';
const alternatives = (names) => `(${names.join('|')})`;

const direction = libs.map((lib) => ({
  name: `${lib}-imports-only-its-arrows`,
  severity: 'error',
  comment: `libs/${lib} may import ${arrows[lib].join(', ') || 'nothing of ours'}.`,
  from: { path: `^libs/${lib}/`, pathNot: spec },
  to: { path: `^(libs|apps)/`, pathNot: `^libs/${alternatives([lib, ...arrows[lib]])}/` },
}));

export default {
  forbidden: [
    ...direction,
    {
      name: 'specs-import-only-arrows-and-testing',
      severity: 'error',
      comment: 'A spec of a lib may reach libs/testing beside what its lib may import, never an app.',
      from: { path: `^libs/.*${spec}` },
      to: { path: '^apps/' },
    },
    {
      name: 'through-the-index-only',
      severity: 'error',
      comment: 'Another lib is imported through its index.ts.',
      from: { path: '^(libs|apps|test)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index[.]ts$'] },
    },
    {
      name: 'testing-in-specs-only',
      severity: 'error',
      comment: 'libs/testing is no part of the product.',
      from: { pathNot: [spec, '^libs/testing/', '^test/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'domain-imports-class-validator-only',
      severity: 'error',
      comment: 'class-validator is the one package of libs/domain (node:crypto makes ids and hashes).',
      from: { path: '^libs/domain/', pathNot: [spec, '^libs/domain/golden/'] },
      to: {
        dependencyTypes: ['npm', 'core'],
        pathNot: ['node_modules/class-validator/', '^(node:)?crypto$'],
      },
    },
    {
      name: 'regulation-is-pure',
      severity: 'error',
      comment: 'The law is judged without a framework and without a database.',
      from: { path: '^libs/regulation/', pathNot: spec },
      to: { dependencyTypes: ['npm'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [spec, '^libs/testing/', '^libs/event-store/src/conformance/'],
      },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
