/** The headers of a file that is saved, not shown, nor kept by anybody on the way. */
export const downloadOf = (name: string, type: string) => ({
  "content-type": type,
  "cache-control": "no-store",
  "content-disposition": `attachment; filename="${encodeURIComponent(name)}"`,
});

export const CSV = "text/csv; charset=utf-8";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
