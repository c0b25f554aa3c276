const MEBIBYTE = 2 ** 20;

/** A file larger than this is refused unread. */
export const LARGEST_FILE_BYTES = 50 * MEBIBYTE;
/** What an XLSX may unpack to, so that a small file cannot fill the memory. */
export const LARGEST_UNPACKED_BYTES = 400 * MEBIBYTE;
/** Rows of one sheet, the header included. */
export const MOST_ROWS = 200_000;

export const megabytes = (bytes: number): number => Math.ceil(bytes / MEBIBYTE);
