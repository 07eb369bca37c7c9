#include "CGif.h"

#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

struct source {
  const unsigned char *next;
  size_t left;
};

static int take(GifFileType *file, GifByteType *into, int wanted) {
  struct source *source = file->UserData;
  size_t count = (size_t)wanted < source->left ? (size_t)wanted : source->left;
  memcpy(into, source->next, count);
  source->next += count;
  source->left -= count;
  return (int)count;
}

/* Goes to the first frame; the transparent colour before it, -1 for none. */
static int find_frame(GifFileType *file, int *transparent) {
  GifRecordType type;
  *transparent = NO_TRANSPARENT_COLOR;
  while (DGifGetRecordType(file, &type) == GIF_OK) {
    if (type == IMAGE_DESC_RECORD_TYPE) return DGifGetImageDesc(file) == GIF_OK;
    if (type != EXTENSION_RECORD_TYPE) return 0;
    int code;
    GifByteType *block;
    if (DGifGetExtension(file, &code, &block) != GIF_OK) return 0;
    while (block != NULL) {
      GraphicsControlBlock control;
      if (code == GRAPHICS_EXT_FUNC_CODE &&
          DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
        *transparent = control.TransparentColor;
      if (DGifGetExtensionNext(file, &block) != GIF_OK) return 0;
    }
  }
  return 0;
}

static unsigned char grey(const ColorMapObject *map, int colour, int transparent) {
  if (colour == transparent || colour >= map->ColorCount) return 255;
  const GifColorType *c = &map->Colors[colour];
  return (unsigned char)((299 * c->Red + 587 * c->Green + 114 * c->Blue) / 1000);
}

static int read_frame(
    GifFileType *file, unsigned char *levels, int width, int height, int transparent) {
  static const int starts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
  const GifImageDesc *frame = &file->Image;
  const ColorMapObject *map = frame->ColorMap ? frame->ColorMap : file->SColorMap;
  if (map == NULL || frame->Left < 0 || frame->Top < 0 || frame->Width <= 0 ||
      frame->Height <= 0 || frame->Left + frame->Width > width ||
      frame->Top + frame->Height > height)
    return 0;
  GifPixelType *line = malloc((size_t)frame->Width);
  if (line == NULL) return 0;
  int passes = frame->Interlace ? 4 : 1, good = 1;
  for (int pass = 0; good && pass < passes; pass++) {
    int step = frame->Interlace ? steps[pass] : 1;
    for (int y = frame->Interlace ? starts[pass] : 0; y < frame->Height; y += step) {
      good = DGifGetLine(file, line, frame->Width) == GIF_OK;
      if (!good) break;
      unsigned char *row = levels + (size_t)(frame->Top + y) * (size_t)width + frame->Left;
      for (int x = 0; x < frame->Width; x++) row[x] = grey(map, line[x], transparent);
    }
  }
  free(line);
  return good;
}

int cgif_read_grey(
    const unsigned char *bytes, size_t count, unsigned char *levels, int width, int height) {
  struct source source = {bytes, count};
  int error, transparent;
  GifFileType *file = DGifOpen(&source, take, &error);
  if (file == NULL) return 0;
  memset(levels, 255, (size_t)width * (size_t)height);
  int good = file->SWidth == width && file->SHeight == height &&
             find_frame(file, &transparent) &&
             read_frame(file, levels, width, height, transparent);
  DGifCloseFile(file, &error);
  return good;
}
