import type { Notice } from '../../../shared/contract/index.ts';
import type { Alert } from './alert.ts';

/** A book as alerts see it. */
export interface NoticedBook {
  readonly book: string;
  /** Newest first. */
  readonly notices: readonly Notice[];
}

/** What is new among the notices of the books. */
export class BookNotices {
  readonly #seen = new Map<string, number>();

  /** True before the first look at this book: what it holds was told by an earlier run. */
  isNew({ book }: NoticedBook): boolean {
    return !this.#seen.has(book);
  }

  /** Those that came since the last look, oldest first; all of them at the first. */
  take({ book, notices }: NoticedBook): readonly Alert[] {
    const seen = this.#seen.get(book) ?? 0;
    this.#seen.set(book, Math.max(seen, notices[0]?.id ?? 0));
    return notices
      .filter(({ id, acknowledged }) => id > seen && !acknowledged)
      .map((notice) => ({ ...notice, key: noticeKey(book, notice.id) }))
      .toReversed();
  }
}

/** Whether a key names a notice of this book that nobody has acknowledged. */
export function isOpenNotice(key: string, { book, notices }: NoticedBook): boolean {
  return notices.some(({ id, acknowledged }) => !acknowledged && noticeKey(book, id) === key);
}

function noticeKey(book: string, id: number): string {
  return `${book} ${id}`;
}
