/// Bodies in content codings, made of stored blocks (RFC 1951, 3.2.4): longer than what they pack,
/// and as valid as any.
public enum Packing {
  /// One gzip member (RFC 1952).
  public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bare(bytes) + little(checksum(bytes))
      + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Framed by RFC 1950: what `deflate` means.
  public static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return [0x78, 0x01] + bare(bytes) + little(high << 16 | low).reversed()
  }

  /// Without a frame: what some servers call `deflate`.
  public static func bare(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      packed += [rest.isEmpty ? 1 : 0] + little(UInt32(length) | UInt32(~length) << 16) + block
    } while !rest.isEmpty
    return packed
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 as RFC 1952, 8, has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
