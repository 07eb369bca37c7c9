/// Zip files byte by byte (APPNOTE 4.3), for what libraries do not write.
enum ZipSample {
  /// Members that are not packed, and whose names are bytes.
  static func stored(_ members: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let facts =
        OldBook.word(20) + OldBook.word(0) + OldBook.word(0) + OldBook.word(0) + OldBook.word(0x21)
        + OldBook.long(Int(sum(member.bytes))) + OldBook.long(member.bytes.count)
        + OldBook.long(member.bytes.count) + OldBook.word(member.name.count)
      directory += OldBook.long(0x0201_4B50) + OldBook.word(20) + facts
      directory += [UInt8](repeating: 0, count: 12) + OldBook.long(file.count) + member.name
      file += OldBook.long(0x0403_4B50) + facts + OldBook.word(0) + member.name + member.bytes
    }
    let start = file.count
    file += directory + OldBook.long(0x0605_4B50) + OldBook.long(0)
    file += OldBook.word(members.count) + OldBook.word(members.count)
    file += OldBook.long(directory.count) + OldBook.long(start) + OldBook.word(0)
    return file
  }

  /// CRC-32 of IEEE 802.3.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
