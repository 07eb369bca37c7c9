import CZlib
import NIOCore

/// One gzip member (RFC 1952), made piece by piece.
final class GzipDeflater {
  /// Quick rather than small: most readers are on the same machine or in the same city.
  private static let level: Int32 = 4
  private static let chunk = 16 * 1024

  private var stream = z_stream()

  init() {
    let status = czlib_deflate_gzip_init(&stream, Self.level)
    precondition(status == Z_OK, "zlib is of another version, or there is no memory")
  }

  deinit { deflateEnd(&stream) }

  func deflate(_ buffer: ByteBuffer) -> ByteBuffer {
    run(buffer, Z_NO_FLUSH)
  }

  /// What is left, and the trailer.
  func finish() -> ByteBuffer {
    run(ByteBuffer(), Z_FINISH)
  }

  private func run(_ input: ByteBuffer, _ flush: Int32) -> ByteBuffer {
    var output = ByteBuffer()
    input.withUnsafeReadableBytes { bytes in
      stream.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.avail_in = UInt32(bytes.count)
      repeat {
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.chunk) { space in
          stream.next_out = space.baseAddress?.assumingMemoryBound(to: UInt8.self)
          stream.avail_out = UInt32(space.count)
          CZlib.deflate(&stream, flush)
          return space.count - Int(stream.avail_out)
        }
      } while stream.avail_out == 0
    }
    return output
  }
}
