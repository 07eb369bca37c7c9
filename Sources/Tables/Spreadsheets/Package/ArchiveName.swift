/// Names of a zip file's members: UTF-8 where they are that, else GB18030, as programs in China
/// write them without saying so (APPNOTE 4.4.4, bit 11, is not to be relied on).
enum ArchiveName {
  static func text(_ raw: [CChar]) -> String {
    let bytes = raw.map { UInt8(bitPattern: $0) }
    let isUTF8 = bytes.withUnsafeBufferPointer { UTF8Text.isPlain($0) }
    if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
    return Transcoder().text(bytes)
  }
}
