const MEBIBYTE = 2 ** 20;

/** A file larger than this is refused unread. */
export const LARGEST_FILE_BYTES = 50 * MEBIBYTE;
/** What an XLSX may unpack to, so that a small file cannot fill the memory. */
export const LARGEST_UNPACKED_BYTES = 400 * MEBIBYTE;
/** The same for a file that is sent over the network, where several may come at once. */
export const LARGEST_SENT_UNPACKED_BYTES = 64 * MEBIBYTE;
/** What all files of one sending may measure together. */
export const LARGEST_SENT_BYTES = 10 * MEBIBYTE;
/** Parts of an XLSX; a workbook has a few for each of its sheets. */
export const MOST_PARTS = 1000;
/** Cells of all sheets of an XLSX, gaps included: up to its last row and column, a sheet is read as a rectangle. */
export const MOST_CELLS = 5_000_000;
/** Characters of one cell: the format has no longer ones. */
export const LONGEST_CELL = 32_767;
/** Rows of one sheet, the header included. */
export const MOST_ROWS = 200_000;

export const megabytes = (bytes: number): number => Math.ceil(bytes / MEBIBYTE);
