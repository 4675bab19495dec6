/** An import of goods as it is stored; see migration 0150. */
export interface GoodsImportTable {
  id: string;
  file_name: string;
  file_hash: string;
  fingerprint: string;
  mapping: string;
  defaults: string;
  state: 'writing' | 'running' | 'done';
  total: number;
  added: number;
  changed: number;
  refused: string;
  same: number;
  left_out: number;
  user_id: string;
  begun_at: number;
  ended_at: number | null;
}
