#ifndef CPNG_H
#define CPNG_H

#include <png.h>
#include <string.h>

/* Reads a picture of that size as grey levels, row by row, transparency over white (libpng's
   simplified API, which Swift cannot use for its macros). 0 for what cannot be read. */
static inline int cpng_read_grey(
    const void *bytes, size_t count, unsigned char *levels, unsigned width, unsigned height) {
  const png_color white = {255, 255, 255};
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes, count)) return 0;
  if (image.width != width || image.height != height) {
    png_image_free(&image);
    return 0;
  }
  image.format = PNG_FORMAT_GRAY;
  return png_image_finish_read(&image, &white, levels, 0, NULL);
}

#endif
