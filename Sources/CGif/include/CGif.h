#ifndef CGIF_H
#define CGIF_H

#include <stddef.h>

/* Reads the first frame of a GIF whose screen has that size as grey levels, row by row, what it
   leaves free and what is transparent white. 0 for what cannot be read. */
int cgif_read_grey(
    const unsigned char *bytes, size_t count, unsigned char *levels, int width, int height);

#endif
