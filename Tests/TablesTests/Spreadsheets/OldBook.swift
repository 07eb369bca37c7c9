/// Small binary workbooks ([MS-XLS] in [MS-CFB]), made of what a test is about.
struct OldBook {
  private var globals: [UInt8] = []
  private var sheets: [(name: String, state: UInt8, records: [UInt8])] = []

  static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

  static func double(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64($0 * 8)) }
  }

  static func record(_ kind: Int, _ body: [UInt8]) -> [UInt8] {
    word(kind) + word(body.count) + body
  }

  /// A text with a length of two bytes.
  static func text(_ text: String) -> [UInt8] {
    word(text.utf16.count) + [1] + text.utf16.flatMap { word(Int($0)) }
  }

  private static func shortText(_ text: String) -> [UInt8] {
    [UInt8(text.utf16.count), 1] + text.utf16.flatMap { word(Int($0)) }
  }

  /// Records of the workbook itself: formats, styles, shared texts.
  mutating func add(_ kind: Int, _ body: [UInt8]) { globals += Self.record(kind, body) }

  mutating func style(_ format: Int, indent: UInt8 = 0) {
    add(0xE0, Self.word(0) + Self.word(format) + [0, 0] + (indent > 0 ? [0, 0, indent] : []))
  }

  mutating func sheet(_ name: String, state: UInt8 = 0, _ records: [UInt8]) {
    sheets.append((name, state, records))
  }

  private static let start = record(0x809, word(0x600) + word(5) + [UInt8](repeating: 0, count: 12))
  private static let end = record(0x0A, [])

  var stream: [UInt8] {
    let size = sheets.reduce(0) { $0 + 4 + 6 + Self.shortText($1.name).count }
    var place = Self.start.count + globals.count + size + Self.end.count
    var list: [UInt8] = []
    var bodies: [UInt8] = []
    for sheet in sheets {
      list += Self.record(
        0x85, Self.long(place) + [sheet.state, 0] + Self.shortText(sheet.name))
      let body = Self.start + sheet.records + Self.end
      bodies += body
      place += body.count
    }
    return Self.start + globals + list + Self.end + bodies
  }

  /// The file: sectors of 512 bytes, one table of them, one directory.
  static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table: [Int] = []
    var data: [UInt8] = []
    var directory = entry("Root Entry", kind: 5, start: 0xFFFF_FFFE, size: 0)
    for stream in streams {
      // Beyond the size below which streams share sectors.
      let padded = stream.bytes + [UInt8](repeating: 0, count: max(0, 4096 - stream.bytes.count))
      let count = (padded.count + 511) / 512
      directory += entry(stream.name, kind: 2, start: table.count, size: padded.count)
      for step in 0..<count { table.append(step + 1 < count ? table.count + 1 : 0xFFFF_FFFE) }
      data += padded + [UInt8](repeating: 0, count: count * 512 - padded.count)
    }
    directory += [UInt8](repeating: 0, count: 512 - directory.count)
    let directoryStart = table.count
    table.append(0xFFFF_FFFE)
    let tableStart = table.count
    table.append(0xFFFF_FFFD)
    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    head +=
      [UInt8](repeating: 0, count: 16) + word(0x3E) + word(3) + word(0xFFFE) + word(9) + word(6)
    head += [UInt8](repeating: 0, count: 10) + long(1) + long(directoryStart) + long(0) + long(4096)
    head += long(0xFFFF_FFFE) + long(0) + long(0xFFFF_FFFE) + long(0) + long(tableStart)
    head += [UInt8](repeating: 0xFF, count: 512 - head.count)
    while table.count < 128 { table.append(0xFFFF_FFFF) }
    return head + data + directory + table.flatMap(long)
  }

  private static func entry(_ name: String, kind: UInt8, start: Int, size: Int) -> [UInt8] {
    var entry = name.utf16.flatMap { word(Int($0)) }
    entry += [UInt8](repeating: 0, count: 64 - entry.count) + word(name.utf16.count * 2 + 2)
    entry += [kind, 1] + long(0xFFFF_FFFF) + long(0xFFFF_FFFF) + long(0xFFFF_FFFF)
    entry += [UInt8](repeating: 0, count: 36) + long(start) + long(size) + long(0)
    return entry
  }

  var file: [UInt8] { Self.file([("Workbook", stream)]) }

  // MARK: Cells

  static func label(_ row: Int, _ column: Int, _ place: Int, style: Int = 0) -> [UInt8] {
    record(0xFD, word(row) + word(column) + word(style) + long(place))
  }

  static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
    record(0x203, word(row) + word(column) + word(style) + double(value))
  }
}
