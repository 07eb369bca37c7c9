/// Zip files byte by byte (APPNOTE 4.3), for what libraries do not write.
public enum ZipSample {
  /// Members that are not packed, and whose names are bytes.
  public static func stored(_ members: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let facts =
        word(20) + word(0) + word(0) + word(0) + word(0x21)
        + long(Int(sum(member.bytes))) + long(member.bytes.count)
        + long(member.bytes.count) + word(member.name.count)
      directory += long(0x0201_4B50) + word(20) + facts
      directory += [UInt8](repeating: 0, count: 12) + long(file.count) + member.name
      file += long(0x0403_4B50) + facts + word(0) + member.name + member.bytes
    }
    let start = file.count
    file += directory + long(0x0605_4B50) + long(0)
    file += word(members.count) + word(members.count)
    file += long(directory.count) + long(start) + word(0)
    return file
  }

  /// Little-endian, of two bytes and of four.
  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

  /// CRC-32 of IEEE 802.3.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
