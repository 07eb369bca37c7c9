#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <stdint.h>
#include <time.h>
#include <xlsxwriter.h>

/* Rows go to a temporary file as they come, so that a long table needs no memory; ZIP64 only where
   the file grows beyond 4 GB. The options' text is copied by the library. */
static inline lxw_workbook *cxlsx_workbook(const char *path, const char *temporaries) {
  lxw_workbook_options options = {0};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = (char *)temporaries;
  return workbook_new_opt(path, &options);
}

/* A title, and a date of making that is the data's and not the clock's: equal data, equal bytes. */
static inline lxw_error cxlsx_set_properties(
    lxw_workbook *workbook, const char *title, const char *company, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.company = (char *)company;
  properties.created = created;
  return workbook_set_properties(workbook, &properties);
}

/* Rows of a sheet and characters of a cell (Excel specifications and limits). */
enum { CXLSX_ROWS = LXW_ROW_MAX, CXLSX_TEXT = 32767 };

#endif
