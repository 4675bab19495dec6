/** Largest statement file in bytes: some five thousand lines. In base64 it fits a call. */
export const STATEMENT_BYTES_MAX = 720_000;
export const STATEMENT_ROWS_MAX = 20_000;
