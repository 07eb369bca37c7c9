import Tabular

/// What a file is by its first bytes.
enum FileMarks {
  private static let marks: [(OtherFile, [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)), (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
    (.image, Array("GIF8".utf8)), (.image, [0x49, 0x49, 0x2A, 0]), (.image, [0x4D, 0x4D, 0, 0x2A]),
    (.rar, Array("Rar!\u{1A}\u{07}".utf8)), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.gzip, [0x1F, 0x8B, 8]), (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    (.zstd, [0x28, 0xB5, 0x2F, 0xFD]), (.sqlite, Array("SQLite format 3\0".utf8)),
    (.parquet, Array("PAR1".utf8)), (.program, [0x7F, 0x45, 0x4C, 0x46]),
    // Records that begin a workbook of Excel 2, 3 and 4: BOF, and its length.
    (.excel4, [0x09, 0x00, 0x04, 0x00]), (.excel4, [0x09, 0x02, 0x06, 0x00]),
    (.excel4, [0x09, 0x04, 0x06, 0x00]),
  ]

  static func other(_ head: [UInt8]) -> OtherFile? {
    if head.starts(with: Array("BZh".utf8)), head.count > 9,
      head[4...9].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
    {
      return .bzip2
    }
    return marks.first { head.starts(with: $0.1) }?.0
  }

  /// A zip file; an empty one begins with its end.
  static func isZip(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  static func isCompound(_ head: [UInt8]) -> Bool { head.starts(with: CompoundFile.mark) }

  /// Text that is a table of Excel by another name.
  /// - Parameter text: the beginning in UTF-8.
  static func sheet(_ text: [UInt8]) -> TableFault.Format? {
    let start = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
    let trimmed = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if trimmed.hasPrefix("<") {
      if start.contains("urn:oasis:names:tc:opendocument:xmlns:office"),
        String(decoding: text.prefix(16_384), as: UTF8.self).contains("opendocument.spreadsheet")
      {
        return .ods
      }
      if start.contains("urn:schemas-microsoft-com:office:spreadsheet"), start.contains("workbook")
      {
        return .spreadsheetML
      }
      let isPage = start.contains("<html") || start.contains("<!doctype html")
      // Rows alone are HTML too; any other document may have an element of that name.
      let isTable = start.contains("<table") && start.contains("<tr")
      return isPage || isTable && !trimmed.hasPrefix("<?xml ") ? .html : nil
    }
    let isMail = trimmed.hasPrefix("mime-version:") || start.contains("\nmime-version:")
    return isMail && start.contains("multipart/related") ? .mhtml : nil
  }
}
