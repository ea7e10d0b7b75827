// Who may import whom. The same table stands in the tsconfig of every room; here it also holds for packages,
// for cycles, and for imports that TypeScript would let through (types only, or by a dynamic import).

/** Every room, and the rooms that it may import besides itself. */
export const rooms = {
  shared: [],
  preload: ['shared/contract'],
  renderer: ['shared'],
  'main/domain': ['shared'],
  'main/engine': ['main/domain', 'shared'],
  'main/ports': ['main/domain', 'shared'],
  'main/adapters': ['main/ports', 'main/domain', 'shared'],
  'main/terminal': ['main/engine', 'main/ports', 'main/domain', 'shared'],
  // A replay is the real terminal with a virtual clock.
  'main/research': ['main/terminal', 'main/engine', 'main/ports', 'main/domain', 'shared'],
  'main/hosts': ['main', 'shared'],
};

/** Packages that stand in one place only, so that replacing one touches one room. */
const packageHomes = {
  electron: ['main/hosts/electron', 'preload'],
  kiteconnect: ['main/adapters/kite'],
  breezeconnect: ['main/adapters/breeze'],
  mssql: ['main/adapters/sqlserver'],
  'better-sqlite3': ['main/adapters/sqlite'],
  fastify: ['main/hosts/web'],
  '@fastify/[^/]+': ['main/hosts/web'],
  zod: ['main/terminal', 'main/hosts'],
  pino: ['main/adapters', 'main/hosts'],
  react: ['renderer'],
  'react-dom': ['renderer'],
  zustand: ['renderer'],
  'lightweight-charts': ['renderer'],
};

const product = '^(shared|preload|renderer|main)/';

/** @param {readonly string[]} folders */
const anyOf = (folders) => `^(${folders.join('|')})/`;

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** @type {Rule[]} */
const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room.replace('/', '-')}`,
  comment: `${room} imports only ${[room, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(shared|preload|renderer|main|tests|tools)/', pathNot: anyOf([room, ...allowed]) },
}));

/** @type {Rule[]} */
const packageRules = Object.entries(packageHomes).map(([name, homes]) => ({
  name: `package-${name.replace(/[^a-z0-9-]/g, '')}`,
  comment: `only ${homes.join(' and ')} may import ${name}`,
  severity: 'error',
  from: { path: product, pathNot: anyOf(homes) },
  to: { path: `(^|/)node_modules/(@types/)?${name}(/|$)|^${name}$` },
}));

const pureRooms = '^(shared|main/domain|main/engine|main/ports)/';

/** @type {Rule[]} */
const forbidden = [
  ...roomRules,
  ...packageRules,
  {
    name: 'pure',
    comment: 'the pure rooms import no package and nothing of Node: their surroundings are parameters',
    severity: 'error',
    from: { path: pureRooms },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
  },
  {
    name: 'renderer-no-node',
    comment: 'the screen runs in a browser',
    severity: 'error',
    from: { path: '^(renderer|preload)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'adapters-apart',
    comment: 'one outside system does not know another: a host puts them together',
    severity: 'error',
    from: { path: '^main/adapters/([^/]+)/' },
    to: { path: '^main/adapters/[^/]+/', pathNot: '^main/adapters/$1/' },
  },
  {
    name: 'no-cycle',
    comment: 'two files that need each other are one file, or lack a third',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'an import that leads nowhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared',
    comment: 'a package that package.json does not name comes and goes with another',
    severity: 'error',
    from: { path: product },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'shipped',
    comment: 'the main side runs from node_modules: what it imports is a dependency, not a development one',
    severity: 'error',
    from: { path: '^main/' },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: 'node_modules/(@types/|electron/)',
    },
  },
  {
    name: 'no-orphan',
    comment: 'nobody imports it and it imports nobody',
    severity: 'error',
    from: {
      orphan: true,
      path: product,
      pathNot: ['[.]d[.]ts$', '^main/hosts/[^/]+/main[.]ts$', '^renderer/public/'],
    },
    to: {},
  },
];

/** @type {import('dependency-cruiser').ICruiseOptions} */
const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  parser: 'swc',
  moduleSystems: ['es6', 'cjs'],
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
  },
};

export default { forbidden, options };
