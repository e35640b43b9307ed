/** Who may import whom in src, and why. Run by test/borders.test.ts. */

const STEPS = ['model', 'data', 'input', 'calc', 'report', 'cli'];

const LATER = {
  model: 'Words and values everybody shares: what they depended on, everybody would.',
  data: 'Facts are looked up; they know nobody who looks.',
  input: 'Reading tells what is written. What it earns is not its business.',
  calc: 'The core is pure: it cannot print, and cannot know who asks.',
  report: 'A report is a value, and text made of it. It cannot open a file or end a run.',
};

const steps = Object.entries(LATER).map(([step, comment]) => ({
  name: `${step}-imports-no-later-step`,
  comment,
  from: { path: `^src/${step}/` },
  to: { path: `^src/(${STEPS.slice(STEPS.indexOf(step) + 1).join('|')})/` },
}));

const MONEY = '^src/model/(money|amount|rate)\\.ts$|^src/calc/revenue/|^node_modules/dinero';
const LIKES = '^src/model/(visibility|stream-log)\\.ts$|^src/calc/visibility/';

const wall = [
  {
    name: 'revenue-cannot-see-likes',
    comment:
      'Likes earn nothing. Code that makes amounts must have no way to a like, not even through others.',
    from: { path: '^src/calc/revenue/|^src/model/revenue-entries\\.ts$' },
    to: { path: LIKES, reachable: true },
  },
  {
    name: 'visibility-cannot-see-money',
    comment: 'What people saw and did has no amount: code that counts it must not be able to make one.',
    from: { path: '^src/calc/visibility/|^src/model/visibility\\.ts$' },
    to: { path: MONEY, reachable: true },
  },
  {
    name: 'counting-a-recording-knows-no-money',
    comment: 'A recording is counted; what it is worth is decided later, from Gifts alone.',
    from: { path: '^src/calc/recordings/' },
    to: { path: MONEY, reachable: true },
  },
  {
    name: 'drawing-visibility-knows-no-money',
    comment: 'Where the page draws likes it must have no word for an amount to write beside them.',
    from: { path: '^src/report/page/(sections/(visibility|timeline)|charts/count-line)\\.tsx$' },
    to: { path: `${MONEY}|^src/report/words/(shown-amount|reported-amounts)\\.ts$`, reachable: true },
  },
  {
    name: 'eligibility-knows-no-money',
    comment: 'A verdict is no amount: whether a program takes somebody does not hang on what it pays.',
    from: { path: '^src/calc/eligibility/' },
    to: { path: '^src/model/(money|amount)\\.ts$|^src/calc/revenue/|^node_modules/dinero', reachable: true },
  },
  {
    name: 'eligibility-knows-no-visibility',
    comment: 'No program counts likes on a LIVE.',
    from: { path: '^src/calc/eligibility/' },
    to: { path: '^src/calc/visibility/', reachable: true },
  },
  {
    name: 'revenue-knows-no-verdict',
    comment: 'An amount is what the log states and rates say; a verdict must not change it.',
    from: { path: '^src/calc/revenue/' },
    to: { path: '^src/calc/eligibility/', reachable: true },
  },
];

const floors = [
  {
    name: 'parts-of-reports-know-no-view',
    comment: 'Words, values, writers and the terminal serve every view: a view they knew, all would carry.',
    from: { path: '^src/report/(values|words|terminal|writers)/' },
    to: { path: '^src/report/(?!values/|words/|terminal/|writers/)' },
  },
  {
    name: 'text-of-a-file-knows-no-format',
    comment: 'Reading YAML, JSON and numbers is the same for logs, rates and tables.',
    from: { path: '^src/input/text/' },
    to: { path: '^src/input/(log|rates|recordings|exports|tables|problems)/' },
  },
  {
    name: 'hints-know-no-schema',
    comment: 'A hint is chosen by the kind of a field, in whichever file it stands.',
    from: { path: '^src/input/problems/' },
    to: { path: '^src/input/(log|rates|recordings|exports|tables)/' },
  },
  {
    name: 'recordings-and-logs-are-read-apart',
    comment: 'A recording becomes a log in calc/import; a reader of one must not lean on the other.',
    from: { path: '^src/input/(recordings|tables)/' },
    to: { path: '^src/input/(log|rates|exports)/' },
  },
  {
    name: 'the-shell-knows-no-command',
    comment:
      'Files, options and output serve every command; the list in cli/commands is the one place that knows all.',
    from: { path: '^src/cli/(files|logs|options|output|recordings|shells|command)/' },
    to: { path: '^src/cli/commands/' },
  },
  {
    name: 'files-know-no-log',
    comment: 'Opening, growing and writing files is the same for whatever is in them.',
    from: { path: '^src/cli/(files|output|command|options)/' },
    to: { path: '^src/cli/(logs|recordings)/' },
  },
  {
    name: 'commands-stand-alone',
    comment: 'A command is one folder. Only `report` borrows: it is the estimate as a page.',
    from: { path: '^src/cli/commands/([^/]+)/', pathNot: '^src/cli/commands/report/' },
    to: { path: '^src/cli/commands/[^/]+/', pathNot: '^src/cli/commands/$1/' },
  },
];

/** Packages of each step. All else is refused, so that each new one is a decision. */
const PACKAGES = {
  model: ['dinero.js'],
  data: ['fastest-levenshtein'],
  input: ['zod', 'yaml', 'fastest-levenshtein', 'csv-parse', 'fflate', 'read-excel-file'],
  calc: ['date-fns', '@date-fns/tz'],
  report: [
    'chalk',
    'cli-table3',
    'string-width',
    'csv-stringify',
    'yaml',
    'zod',
    'hyparquet-writer',
    'd3-scale',
    'd3-shape',
    'fflate',
    'node:crypto',
    'preact',
    'preact-render-to-string',
  ],
};

const packages = Object.entries(PACKAGES).map(([step, names]) => ({
  name: `${step}-uses-its-packages-only`,
  comment: 'Each package costs start-up, size and trust; a step names those that earn it.',
  from: { path: `^src/${step}/` },
  to: {
    pathNot: [
      '^src/',
      ...names.map((name) =>
        name.startsWith('node:') ? `^${name.slice('node:'.length)}$` : `^node_modules/${name}/`,
      ),
    ],
  },
}));

const others = [
  {
    name: 'one-file-does-arithmetic',
    comment: 'Rounding, currencies and scales are decided once: in model/money.ts.',
    from: { path: '^src/', pathNot: '^src/model/money\\.ts$' },
    to: { path: '^node_modules/dinero' },
  },
  {
    name: 'no-circles',
    comment:
      'Two files that load each other are one file. Types, and what is loaded on demand, may look back.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'] } },
  },
];

module.exports = {
  forbidden: [...steps, ...wall, ...floors, ...packages, ...others].map((rule) => ({
    severity: 'error',
    ...rule,
  })),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
