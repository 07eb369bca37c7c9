/// What a file is by its first bytes, where these are beyond doubt.
public enum FileSignature: Hashable, Sendable, CaseIterable {
  case pdf
  /// Other formats are packed so: XLSX, ODS, DOCX.
  case zip
  /// [MS-CFB] 2.2: what office programs wrote before 2007, and encrypt today.
  case compound
  case png, jpeg, gif, tiff
  case gzip, rar, sevenZip, xz, bzip2, zstd
  case sqlite, parquet
  /// A program for Linux (ELF).
  case program
  /// A workbook of Excel 2, 3 or 4, which is no compound file.
  case excel4

  /// The bytes a compound file begins with.
  public static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static let marks: [(FileSignature, [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)),
    // A file in it, or none: then it begins with its end.
    (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]), (.compound, compoundMark),
    (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8, 0xFF]), (.gif, Array("GIF8".utf8)),
    (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]), (.gzip, [0x1F, 0x8B, 8]),
    (.rar, Array("Rar!\u{1A}\u{07}".utf8)), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
    (.sqlite, Array("SQLite format 3\0".utf8)), (.parquet, Array("PAR1".utf8)),
    (.program, [0x7F, 0x45, 0x4C, 0x46]),
    // The record that begins it (BOF) in each version, and its length.
    (.excel4, [0x09, 0x00, 0x04, 0x00]), (.excel4, [0x09, 0x02, 0x06, 0x00]),
    (.excel4, [0x09, 0x04, 0x06, 0x00]),
  ]

  /// - Parameter head: the file's first bytes, sixteen at least.
  /// - Returns: nil for a text, and for what is not known.
  public init?(_ head: [UInt8]) {
    // Behind three letters and the size of its blocks a block begins, or the end.
    if head.starts(with: Array("BZh".utf8)), head.count > 9,
      head[4...9].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      self = .bzip2
      return
    }
    guard let found = Self.marks.first(where: { head.starts(with: $0.1) }) else { return nil }
    self = found.0
  }
}
