import Tabular

/// A binary workbook of Excel 5 to 2003, and of WPS ([MS-XLS]).
final class XLSBook {
  struct Sheet {
    var name: String
    /// Where its records begin.
    var offset: Int
    var isHidden: Bool
  }

  /// Bytes of a workbook's stream; sheets end at 65,536 rows, so longer ones are made to be.
  private static let streamLimit = 512 << 20

  let stream: [UInt8]
  private(set) var sheets: [Sheet] = []
  private(set) var isFrom1904 = false
  private(set) var styles = SheetStyles()
  let texts = BIFFTexts()
  /// Excel 97 and later; before, texts are in a code page.
  private(set) var isUnicode = true
  private var codePage = 0
  private var formats: [Int: String] = [:]
  private var masks: [CellMask] = []
  private var indents: [Int: Int] = [:]
  private var units: [Int: String] = [:]

  /// - Throws: `TableFault.locked`, `TableFault.malformed`.
  init(_ file: CompoundFile) throws {
    guard
      let entry = file.entries.first(where: { ["workbook", "book"].contains($0.name.lowercased()) })
    else { throw TableFault.noTable(.xls) }
    guard entry.size <= Self.streamLimit else {
      throw TableFault.tooLarge(.unpacked(Self.streamLimit))
    }
    stream = try file.stream(entry)
    guard let bof = BIFFRecord(stream, at: 0), bof.kind == BIFFRecord.bof else {
      throw TableFault.malformed(.xls, place: 0)
    }
    isUnicode = bof.body.word(0) >= 0x0600
    var next = bof.next
    while let record = BIFFRecord(stream, at: next), record.kind != BIFFRecord.eof {
      try take(record)
      next = record.next
    }
    styles = SheetStyles(masks, indents: indents, units: units)
    guard !sheets.isEmpty else { throw TableFault.noTable(.xls) }
  }

  private func take(_ record: BIFFRecord) throws {
    let body = record.body
    switch record.kind {
    case BIFFRecord.filePass: throw TableFault.locked(.xls)
    case BIFFRecord.codePage: codePage = Int(body.word(0))
    case BIFFRecord.date1904: isFrom1904 = body.word(0) == 1
    case BIFFRecord.boundSheet:
      // Charts, macros and modules have no cells.
      guard body.count > 7, body[body.startIndex + 5] & 0xF == 0 else { return }
      let name = shortText(record, skipping: 6)
      let isHidden = body[body.startIndex + 4] & 3 != 0
      sheets.append(Sheet(name: name, offset: Int(body.long(0)), isHidden: isHidden))
    case BIFFRecord.format:
      var text = BIFFText(stream, record)
      let id = text.word()
      let count = isUnicode ? text.word() : Int(text.byte())
      formats[id] = isUnicode ? text.rich(count) : decoded(text.bytes(count))
    case BIFFRecord.xf:
      let id = Int(body.word(2))
      // 2.5.20: four bits behind alignment and rotation; of what stands at the left.
      let isLeft = body.count > 8 && body[body.startIndex + 6] & 7 < 2
      let steps = isUnicode && isLeft ? Int(body[body.startIndex + 8] & 0xF) : 0
      if steps > 0 { indents[masks.count] = steps }
      units[masks.count] = formats[id].flatMap(MaskUnit.unit)
      masks.append(formats[id].map(MaskParser.mask) ?? CellMask(builtIn: id))
    case BIFFRecord.sst: try texts.read(stream, record)
    default: break
    }
  }

  private func shortText(_ record: BIFFRecord, skipping count: Int) -> String {
    var text = BIFFText(stream, record)
    text.skip(count)
    let length = Int(text.byte())
    return isUnicode ? text.rich(length) : decoded(text.bytes(length))
  }

  /// A cell's own text, behind its row, column and style.
  func label(_ record: BIFFRecord, skipping count: Int) -> String {
    var text = BIFFText(stream, record)
    text.skip(count)
    let length = text.word()
    return isUnicode ? text.rich(length) : decoded(text.bytes(length))
  }

  /// Code page 1252 is Latin; others that are met here are Chinese.
  private func decoded(_ bytes: [UInt8]) -> String {
    if codePage == 1252 {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    return ArchiveName.text(bytes.map { CChar(bitPattern: $0) })
  }
}

/// A binary workbook's shared texts ([MS-XLS] 2.4.265).
final class BIFFTexts {
  private let bytes = TextArena()
  private var ends: [Int] = []

  func read(_ stream: [UInt8], _ record: BIFFRecord) throws(TableFault) {
    var text = BIFFText(stream, record)
    text.skip(4)
    let count = text.long()
    while ends.count < count, !text.isAtEnd {
      let length = text.word()
      var string = text.rich(length)
      let fault = string.withUTF8 { utf8 -> TableFault? in
        do throws(TableFault) {
          try bytes.append(utf8, limit: SharedTexts.byteLimit)
          return nil
        } catch { return error }
      }
      if let fault { throw fault }
      ends.append(bytes.count)
    }
  }

  /// nil where there is no such text.
  subscript(place: Int) -> UnsafeBufferPointer<UInt8>? {
    guard ends.indices.contains(place) else { return nil }
    let lower = place == 0 ? 0 : ends[place - 1]
    return UnsafeBufferPointer(start: bytes.base.map { $0 + lower }, count: ends[place] - lower)
  }
}
