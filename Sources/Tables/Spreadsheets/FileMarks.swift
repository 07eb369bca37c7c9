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
    case .zip, .compound, nil: nil
    }
  }

  static func isZip(_ head: [UInt8]) -> Bool { FileSignature(head) == .zip }

  static func isCompound(_ head: [UInt8]) -> Bool { FileSignature(head) == .compound }

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
