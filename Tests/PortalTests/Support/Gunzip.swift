import CZlib
import Testing

enum Gunzip {
  static func text(_ bytes: [UInt8]) throws -> String {
    var stream = z_stream()
    try #require(czlib_inflate_init(&stream) == Z_OK)
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    var status = Z_OK
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      while status == Z_OK {
        chunk.withUnsafeMutableBufferPointer { space in
          stream.next_out = space.baseAddress
          stream.avail_out = UInt32(space.count)
          status = inflate(&stream, Z_NO_FLUSH)
        }
        output += chunk[..<(chunk.count - Int(stream.avail_out))]
      }
    }
    try #require(status == Z_STREAM_END)
    return String(decoding: output, as: UTF8.self)
  }
}
