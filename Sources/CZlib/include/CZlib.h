#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot see. 15 + 16 asks for gzip framing (zlib.h). */
static inline int czlib_deflate_gzip_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* Without any framing, as zip files have it. */
static inline int czlib_deflate_raw_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

/* 15 + 32 accepts gzip and zlib framing (zlib.h). */
static inline int czlib_inflate_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 32);
}

/* Negative window bits: deflate without any framing (RFC 1951), which some servers call "deflate". */
static inline int czlib_inflate_raw_init(z_stream *stream) {
  return inflateInit2(stream, -15);
}

#endif
