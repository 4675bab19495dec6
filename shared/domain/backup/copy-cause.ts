/**
 * Why no good copy came of it; the words are `backup.cause.<cause>` in i18n.
 * gone: the place vanished while it was written; damaged: what was read back is not what was written; unsound: the books themselves
 * disagree with their journal, so that the copy is kept but does not count as good.
 */
export const COPY_CAUSES = ['folder-missing', 'not-allowed', 'read-only', 'no-space', 'gone', 'io', 'damaged', 'unsound', 'timeout', 'unknown'] as const;
export type CopyCause = (typeof COPY_CAUSES)[number];

/** Where a copy lies: the folder that was chosen, or a removable medium. */
export type CopyPlace = 'folder' | 'stick';

/** What a copy was made for: a close, the day, or a person who asked. */
export type CopyReason = 'close' | 'daily' | 'asked';
