/* The same rows as workbooks.py makes, written by libxlsxwriter in its mode of constant memory. */
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

static const char *districts[] = {
  "和平区", "河东区", "河西区", "南开区", "河北区", "红桥区",
  "东丽区", "西青区", "津南区", "北辰区", "武清区", "滨海新区",
};

static void write_row(lxw_worksheet *sheet, int row, lxw_format *day, lxw_format *area) {
  char text[64];
  worksheet_write_number(sheet, row, 0, row, NULL);
  worksheet_write_string(sheet, row, 1, districts[rand() % 12], NULL);
  worksheet_write_number(sheet, row, 2, rand() % 100000 / 100.0, area);
  worksheet_write_number(sheet, row, 3, 40000 + rand() % 5000, day);
  snprintf(text, sizeof text, "友谊路%d号", rand() % 100000);
  worksheet_write_string(sheet, row, 4, text, NULL);
  snprintf(text, sizeof text, "TJ%07d", rand() % 10000000);
  worksheet_write_string(sheet, row, 5, text, NULL);
  worksheet_write_number(sheet, row, 6, rand() % 1000000, NULL);
  worksheet_write_number(sheet, row, 7, 117 + rand() / (double)RAND_MAX, NULL);
}

int main(int count, char **arguments) {
  if (count < 2) return 64;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[1], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "data");
  lxw_format *day = workbook_add_format(book);
  lxw_format *area = workbook_add_format(book);
  format_set_num_format(day, "yyyy-mm-dd");
  format_set_num_format(area, "0.00");
  for (int row = 1; row <= 300000; row++) write_row(sheet, row, day, area);
  return workbook_close(book);
}
