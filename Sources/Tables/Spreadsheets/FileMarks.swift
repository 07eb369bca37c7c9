import Formats
import Tabular

/// What a file is by its first bytes.
enum FileMarks {
  /// nil for what may be a table.
  static func other(_ head: [UInt8]) -> OtherFile? {
    switch FileSignature(head) {
    case .pdf: .pdf
    case .png, .jpeg, .gif, .tiff: .image
    case .rar: .rar
    case .sevenZip: .sevenZip
    case .gzip: .gzip
    case .xz: .xz
    case .bzip2: .bzip2
    case .zstd: .zstd
    case .sqlite: .sqlite
    case .parquet: .parquet
    case .program: .program
    case .excel4: .excel4
    case .zip, .compound: nil
    case nil: data(head)
    }
  }

  private static let statistics: [[UInt8]] = [
    // Behind twelve that are 0: SAS 7 and later.
    [UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60], Array("$FL2@(#)".utf8),
    Array("$FL3@(#)".utf8), Array("<stata_dta>".utf8),
  ]
  /// Records that follow the first in a symbolic link.
  private static let sylkRecords = ["P;", "F;", "B;", "C;", "O;", "NN;", "NE;", "NU;", "W;"]

  /// Data of programs that have no letter of their own at the beginning, or letters that a text may
  /// begin with as well.
  private static func data(_ head: [UInt8]) -> OtherFile? {
    if statistics.contains(where: { head.starts(with: $0) }) { return .statistics }
    guard head.starts(with: Array("ID;P".utf8)), let end = head.firstIndex(of: 0x0A) else {
      return nil
    }
    let next = String(decoding: head[(end + 1)...].prefix(3), as: UTF8.self)
    return sylkRecords.contains { next.hasPrefix($0) } ? .sylk : nil
  }

  /// A version, a day, the lengths of the head, with 32 bytes for each column, and of a record.
  static func isDBase(_ head: [UInt8]) -> Bool {
    guard head.count > 64, [0x03, 0x30, 0x31, 0x32, 0x83, 0x8B, 0xF5].contains(head[0]),
      (0...12).contains(head[2]), (0...31).contains(head[3]), head[12] == 0, head[13] == 0
    else { return false }
    let size = Int(head[8]) | Int(head[9]) << 8
    let record = Int(head[10]) | Int(head[11]) << 8
    guard size > 64, size <= head.count, record > 1 else { return false }
    return stride(from: 32, to: size, by: 32).contains { head[$0] == 0x0D }
  }

  static func isZip(_ head: [UInt8]) -> Bool { FileSignature(head) == .zip }

  static func isCompound(_ head: [UInt8]) -> Bool { FileSignature(head) == .compound }

  /// Text that is a table of Excel by another name.
  /// - Parameter text: the beginning in UTF-8.
  static func sheet(_ text: [UInt8]) -> TableFault.Format? {
    guard text.prefix(4096).contains(UInt8(ascii: "<")) || mayBeMail(text.prefix(4096)) else {
      return nil
    }
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

  /// Whether a line, behind blanks, begins as the one that tells MIME's version does.
  private static func mayBeMail(_ text: ArraySlice<UInt8>) -> Bool {
    let name = Array("mime-version:".utf8)
    return text.indices.contains { place in
      text[place] | 0x20 == name[0] && text.count - place >= name.count
        && zip(text[place...], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
