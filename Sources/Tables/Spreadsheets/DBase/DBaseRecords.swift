import Tabular

/// Makes rows of a dBASE table's records. Of one thread.
struct DBaseRecords: ~Copyable {
  static let live: UInt8 = 0x20
  static let deleted: UInt8 = 0x2A
  /// The day of FoxPro's day 0 is that of the Julian period; 1970-01-01 is this one.
  private static let julian1970 = 2_440_588

  private let head: DBaseHead
  private let transcoder: Transcoder?
  private var room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
  private var cells = SheetCells()
  private var deletedRows = TableNotice(.deletedRows, count: 0)
  private var memos = TableNotice(.memos, count: 0)
  private var damages = TableNotice(.damagedText, count: 0)

  init(_ head: DBaseHead, _ encoding: TextEncoding) {
    self.head = head
    switch encoding {
    case .utf8, .utf16, .utf32: transcoder = nil
    case .gb18030: transcoder = Transcoder()
    case .named(let name): transcoder = Transcoder(name)
    }
  }

  deinit { room.deallocate() }

  var notices: TableNotices { TableNotices([damages, deletedRows, memos]) }

  /// Names of the fields; one that is cut within a character loses that.
  var names: [String] {
    head.fields.map { field in
      var name = transcoder?.text(field.name) ?? String(decoding: field.name, as: UTF8.self)
      while name.unicodeScalars.last == "\u{FFFD}" { name.unicodeScalars.removeLast() }
      return name
    }
  }

  /// The texts of records, a line each, to tell how they are written.
  static func texts(_ head: DBaseHead, _ records: [UInt8]) -> [UInt8] {
    var texts: [UInt8] = []
    for start in stride(from: 0, to: records.count - head.record + 1, by: head.record) {
      for field in head.fields where field.kind == .text {
        texts += trimmed(
          records[(start + field.range.lowerBound)..<(start + field.range.upperBound)])
        texts.append(0x0A)
      }
    }
    return texts
  }

  /// Without the blanks or noughts that fill a field up.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let last = text.last, last == 0x20 || last == 0 { text.removeLast() }
    return text
  }

  /// - Parameters:
  ///   - records: as many whole ones as there are.
  ///   - number: of the first of them, from 0.
  mutating func read(
    _ records: [UInt8], from number: Int, into builder: TableBuilder
  ) throws {
    for step in 0..<records.count / head.record {
      let record = records[(step * head.record)..<((step + 1) * head.record)]
      if record.first == Self.deleted {
        Self.note(&deletedRows, number + step)
        continue
      }
      cells.clear()
      let nulls = head.nulls.map { Self.bytes($0, record) }
      for (column, field) in head.fields.enumerated() {
        cells.begin()
        let isNull = field.nullBit.map { Self.isSet($0, nulls) } ?? false
        if !isNull { append(field, Self.value(field, record, nulls), number + step) }
        cells.end(column)
      }
      let lost = cells.takeDamages()
      if lost > 0 { Self.note(&damages, number + step, lost) }
      try builder.add(cells.row(builder.rows))
    }
  }

  private static func note(_ notice: inout TableNotice, _ row: Int, _ more: Int = 1) {
    if notice.count == 0 { notice.place.line = row + 1 }
    notice.count += more
  }

  private static func bytes(_ range: Range<Int>, _ record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    record[(record.startIndex + range.lowerBound)..<(record.startIndex + range.upperBound)]
  }

  private static func isSet(_ bit: Int, _ nulls: ArraySlice<UInt8>?) -> Bool {
    guard let nulls, bit / 8 < nulls.count else { return false }
    return nulls[nulls.startIndex + bit / 8] >> UInt8(bit % 8) & 1 == 1
  }

  /// A field's bytes; those of a text that says how long it is, alone.
  private static func value(
    _ field: DBaseHead.Field, _ record: ArraySlice<UInt8>, _ nulls: ArraySlice<UInt8>?
  ) -> ArraySlice<UInt8> {
    let value = bytes(field.range, record)
    guard let bit = field.lengthBit, isSet(bit, nulls), let length = value.last else {
      return value
    }
    return value.prefix(Int(length))
  }

  private mutating func append(
    _ field: DBaseHead.Field, _ value: ArraySlice<UInt8>, _ row: Int
  ) {
    switch field.kind {
    // A text that says how long it is has no blanks to fill it up.
    case .text: appendText(value.count < field.range.count ? value : Self.trimmed(value))
    case .number: appendText(Self.trimmed(value.drop { $0 == 0x20 || $0 == 0 }))
    case .day: appendDay(Self.trimmed(value))
    case .truth:
      switch value.first.map({ $0 & 0xDF }) {
      case UInt8(ascii: "T"), UInt8(ascii: "Y"): cells.append("true")
      case UInt8(ascii: "F"), UInt8(ascii: "N"): cells.append("false")
      default: break
      }
    case .integer:
      if value.count == 4 { cells.append(String(Int32(bitPattern: value.long(0)))) }
    case .double:
      if value.count == 8 { SheetNumber.append(value.double(0), nil, to: &cells) }
    case .money:
      if value.count == 8 { cells.append(Self.money(value)) }
    case .moment:
      if value.count == 8 { cells.append(Self.moment(value)) }
    case .elsewhere:
      let isNone = value.allSatisfy { $0 == 0x20 || $0 == 0 || $0 == 0x30 && value.count == 10 }
      if !isNone { Self.note(&memos, row) }
    }
  }

  private mutating func appendText(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      guard let transcoder, text.contains(where: { $0 >= 0x80 }) else {
        return cells.appendUTF8(base, text.count)
      }
      let outcome = transcoder.convert(UnsafeRawBufferPointer(text), into: room)
      cells.note(damages: outcome.damaged)
      if let start = room.baseAddress?.assumingMemoryBound(to: UInt8.self) {
        cells.append(start, outcome.written)
      }
    }
  }

  /// `20240105` as a day; what is none stands as it is, noughts for nothing.
  private mutating func appendDay(_ text: ArraySlice<UInt8>) {
    let text = String(decoding: text, as: UTF8.self)
    guard text.contains(where: { $0 != "0" && $0 != " " }) else { return }
    let date = text.utf8.count == 8 ? DateCell(text, in: .date) : nil
    cells.append(date.map { DateCell.text(seconds: $0.seconds, .day) } ?? text)
  }

  /// Ten thousandths.
  private static func money(_ value: ArraySlice<UInt8>) -> String {
    let bits = UInt64(value.long(0)) | UInt64(value.long(4)) << 32
    let amount = Int64(bitPattern: bits)
    let size = amount.magnitude
    let fraction = String(size % 10_000)
    let sign = amount < 0 ? "-" : ""
    return "\(sign)\(size / 10_000)."
      + String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
  }

  /// A day, and milliseconds of it.
  private static func moment(_ value: ArraySlice<UInt8>) -> String {
    let day = Int(value.long(0))
    guard day > 0 else { return "" }
    let seconds = (Int(value.long(4)) + 500) / 1000
    return DateCell.text(seconds: (day - julian1970) * 86_400 + seconds, .second)
  }
}
