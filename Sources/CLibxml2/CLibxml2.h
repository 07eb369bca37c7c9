#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <libxml/xmlversion.h>
// Where libxml2 uses ICU its headers bring that library's in, and Foundation has another version of
// it: one module must not see both. Nothing of ICU is used here.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

// What the library prints of its own accord, on standard error, goes nowhere: functions with any
// number of arguments can be written in C alone.
__attribute__((unused)) static void cxml_say_nothing(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void cxml_be_silent(void) { xmlSetGenericErrorFunc(NULL, cxml_say_nothing); }

#endif
