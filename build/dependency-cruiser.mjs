/** The arrows between the layers; everything not forbidden here is left to the compiler and the linter. */

/**
 * @param {string} name
 * @param {string} from expression for the files it is about
 * @param {string} to expression for the files they must not import
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function never(name, from, to) {
  return { name, severity: 'error', from: { path: from }, to: { path: to } };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('electron-knows-only-shared', '^electron/', '^(renderer|test|build)/'),
    never('renderer-knows-only-shared', '^renderer/', '^(electron|test|build)/'),
    never('shared-knows-only-itself', '^shared/', '^(electron|renderer|test|build)/'),
    never('domain-knows-no-exchange-tables-search', '^shared/domain/', '^shared/(exchange|tables|search)/'),
    never(
      'worker-knows-no-screens',
      '^renderer/(roll-worker|db)/',
      '^renderer/(app|screens|components|stores)/|node_modules/(react|react-dom|@mantine|zustand)/',
    ),
    never(
      'electron-has-no-user-interface-library',
      '^electron/',
      'node_modules/(react|react-dom|@mantine|dexie|zustand)/',
    ),
    never('no-electron-outside-electron', '^(renderer|shared)/', 'node_modules/electron/'),
    {
      name: 'no-node-outside-electron',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // For the alias; the compiler settings of the layers don't matter here.
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default', 'types'],
    },
  },
};
