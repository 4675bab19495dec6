import type Database from 'better-sqlite3';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely';
import type { Schema } from './schema.ts';

type Value = string | number | null | Uint8Array;
type Values = Readonly<Record<string, Value>>;

/** Stands in the compiled query for a value that comes at run time. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Writes what is fixed in a query into its text and binds only what comes at run time: SQLite takes a partial index
 * (WHERE state = 'open') only where it sees the value, and without it reads the whole table.
 */
class FixedValueCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (value instanceof Placeholder) super.appendValue(value);
    else this.appendImmediateValue(value);
  }

  /**
   * A bare ? that decides about an index or an order is planned anew each time a value is bound (3 times the cost of
   * `WHERE sale_id = ? ORDER BY line_number`, better-sqlite3 13.2 with SQLite 3.54); behind a + it is a value like any other.
   */
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** Builds and types queries; never runs them (running through Kysely costs 2 to 9 times the statement, docs/adr). */
const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new FixedValueCompiler(),
  },
});
export type QueryBuilder = Kysely<Schema>;

const placeholders = new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) });

/** A query built once by Kysely and prepared once by SQLite, run synchronously. */
export interface Statement<P extends Values, R> {
  get(values: P): R | undefined;
  all(values: P): R[];
  /** Rows one by one, without holding them all. */
  iterate(values: P): IterableIterator<R>;
  /** Number of rows changed. */
  run(values: P): number;
}

/** A connection that can only read: repositories for reports take this type, so a write there does not compile. */
export interface Reader {
  /** Compiles and prepares on first use. `build` gets typed placeholders in place of values. */
  query<P extends Values, R>(build: (db: Pick<QueryBuilder, 'selectFrom' | 'selectNoFrom' | 'with'>, values: P) => Compilable<R>): Statement<P, R>;
  /** Runs `read` on one snapshot. */
  snapshot<T>(read: () => NotPromise<T>): T;
  /** What the engine finds wrong in the file (pages, indexes, CHECKs), or null. Reads the whole file. */
  damage(): string | null;
  /** A row that names one that is not there, or null. */
  orphan(): string | null;
  close(): void;
}

/** The one connection that writes. */
export interface Writer extends Reader {
  command<P extends Values, R = unknown>(build: (db: QueryBuilder, values: P) => Compilable<R>): Statement<P, R>;
  /** BEGIN IMMEDIATE … COMMIT; rolls back when `work` throws. A promise is refused: the transaction must not outlive the turn. */
  transaction<T>(work: () => NotPromise<T>): T;
  /** Rows changed since the connection was opened; tests use it to see that a refusal wrote nothing. */
  totalChanges(): number;
}

type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

export function syncDb(database: Database.Database): Writer {
  const statementOf = <P extends Values, R>(build: (db: QueryBuilder, values: P) => Compilable<R>): Statement<P, R> => {
    let prepared: { statement: Database.Statement<unknown[], R>; bind: (values: P) => unknown[] } | null = null;
    const prepare = () => {
      if (prepared === null) {
        const compiled = build(builder, placeholders as P).compile();
        const names = (compiled.parameters as readonly Placeholder[]).map(({ name }) => name);
        prepared = {
          statement: database.prepare<unknown[], R>(compiled.sql),
          bind: (values) => names.map((name) => values[name]),
        };
      }
      return prepared;
    };
    return {
      get: (values) => {
        const { statement, bind } = prepare();
        return statement.get(...bind(values));
      },
      all: (values) => {
        const { statement, bind } = prepare();
        return statement.all(...bind(values));
      },
      iterate: (values) => {
        const { statement, bind } = prepare();
        return statement.iterate(...bind(values));
      },
      run: (values) => {
        const { statement, bind } = prepare();
        return statement.run(...bind(values)).changes;
      },
    };
  };

  const beginReading = database.prepare('BEGIN');
  const beginWriting = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const within = <T>(begin: Database.Statement, work: () => T): T => {
    begin.run();
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError('a database transaction must end in the turn it began; it got a promise');
      commit.run();
      return result;
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
  const changes = database.prepare<[], { n: number }>('SELECT total_changes() AS n');

  return {
    query: (build) => statementOf((db, values) => build(db, values)),
    command: statementOf,
    snapshot: (read) => (database.inTransaction ? read() : within(beginReading, read)) as never,
    damage: () => {
      const report = database.pragma('integrity_check(1)', { simple: true });
      return report === 'ok' ? null : String(report);
    },
    orphan: () => {
      const [orphan] = database.pragma('foreign_key_check') as { table: string; parent: string }[];
      return orphan === undefined ? null : `${orphan.table} names a row of ${orphan.parent} that is not there`;
    },
    transaction: (work) => within(beginWriting, work) as never,
    totalChanges: () => changes.get()?.n ?? 0,
    close: () => database.close(),
  };
}
