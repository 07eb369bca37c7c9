#ifndef CLIBXML2_H
#define CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#endif
