import { CATALOGUE, type Statement } from '../../../main/adapters/sqlserver/catalogue.ts';

/** Every statement with the path by which it is found. */
function statementsIn(node: object, path: string): readonly (readonly [string, Statement])[] {
  return Object.entries(node).flatMap(([name, each]: [string, object]) =>
    'text' in each ? [[`${path}${name}`, each as Statement] as const] : statementsIn(each, `${path}${name}.`),
  );
}

export const STATEMENTS = statementsIn(CATALOGUE, '');
