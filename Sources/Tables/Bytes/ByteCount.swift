import CBytes
import Glibc

extension UnsafeRawBufferPointer {
  /// How many of the bytes are a sign.
  func count(of sign: UInt8) -> Int {
    guard let baseAddress else { return 0 }
    return bytes_count(baseAddress, count, sign)
  }

  /// Whether one of the bytes is a sign.
  func has(_ sign: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(sign), count) != nil
  }
}
