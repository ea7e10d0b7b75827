import transactsql from 'node-sql-parser/build/transactsql.js';

/** What of the parser's tree is used here; whatever else stands in it is refused. */
export interface Node {
  readonly type?: string;
  readonly operator?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly column?: string;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly args?: { readonly expr?: Node; readonly value?: readonly Node[] | Node };
  readonly expr?: Node;
  readonly target?: readonly { readonly dataType?: string }[];
}

export interface Select {
  readonly type: string;
  readonly columns: readonly { readonly expr: Node; readonly as: string | null }[];
  readonly from: readonly { readonly db: string | null; readonly table: string }[] | null;
  readonly where: Node | null;
  readonly groupby: { readonly columns: readonly Node[] | null } | null;
  readonly orderby: readonly { readonly expr: Node; readonly type: string | null }[] | null;
  readonly having: unknown;
  readonly top: unknown;
  readonly distinct: unknown;
  readonly limit: unknown;
  readonly with: unknown;
}

interface SqlParser {
  astify(text: string, options: { readonly database: string }): Select | readonly Select[];
}

const parser = new transactsql.Parser() as unknown as SqlParser;

/** Parses one T-SQL statement; throws where it is none. */
export function parseSelect(text: string): Select {
  const tree = parser.astify(text, { database: 'transactsql' });
  const list = [tree].flat() as readonly Select[];
  const [select] = list;
  if (list.length !== 1 || select === undefined) throw new Error('not one statement');
  if (select.type !== 'select') throw new Error(`not a SELECT: ${select.type}`);
  return select;
}
