import type { MatchKind } from '../../shared/domain/reconciliation/accept-match.ts';

export interface StatementTable {
  id: string;
  account: string;
  file_name: string;
  file_hash: string;
  fingerprint: string;
  mapping: string;
  rows: number;
  lines: number;
  known: number;
  left_out: string;
  imported_at: number;
  imported_by: string | null;
  seq: number;
}

export interface StatementLineTable {
  statement_id: string;
  row: number;
  account: string;
  day: string;
  minute: number | null;
  amount: number;
  gross: number | null;
  description: string;
  reference: string;
  occurrence: number;
}

export interface StatementMatchTable {
  id: string;
  kind: MatchKind;
  statement_id: string | null;
  row: number | null;
  gross: number;
  net: number;
  fee: number;
  how: 'rule' | 'person';
  reason: string | null;
  at: number;
  by: string | null;
  seq: number;
}
