/// One record of a binary workbook ([MS-XLS] 2.1.4): a number that says what it is, and its bytes.
struct BIFFRecord {
  var kind: UInt16
  var body: ArraySlice<UInt8>
  /// Where the next one begins.
  var next: Int

  /// nil where no whole record is.
  init?(_ stream: [UInt8], at offset: Int) {
    guard offset >= 0, offset + 4 <= stream.count else { return nil }
    kind = stream.word(offset)
    let end = offset + 4 + Int(stream.word(offset + 2))
    guard end <= stream.count else { return nil }
    body = stream[(offset + 4)..<end]
    next = end
  }

  static let bof: UInt16 = 0x0809
  static let eof: UInt16 = 0x000A
  static let filePass: UInt16 = 0x002F
  static let codePage: UInt16 = 0x0042
  static let date1904: UInt16 = 0x0022
  static let boundSheet: UInt16 = 0x0085
  static let format: UInt16 = 0x041E
  static let xf: UInt16 = 0x00E0
  static let sst: UInt16 = 0x00FC
  static let continued: UInt16 = 0x003C
  static let number: UInt16 = 0x0203
  static let rk: UInt16 = 0x027E
  static let mulRk: UInt16 = 0x00BD
  static let labelSst: UInt16 = 0x00FD
  static let label: UInt16 = 0x0204
  static let richString: UInt16 = 0x00D6
  static let formula: UInt16 = 0x0006
  static let string: UInt16 = 0x0207
  static let boolErr: UInt16 = 0x0205
  static let mergeCells: UInt16 = 0x00E5
  static let row: UInt16 = 0x0208
  static let columnInfo: UInt16 = 0x007D

  /// Those that begin with a row, a column and a style.
  static let cells: Set<UInt16> = [
    number, rk, mulRk, labelSst, label, richString, formula, boolErr,
  ]
}

/// Texts of records, which may go on in `Continue` records ([MS-XLS] 2.5.293 and 2.5.294).
struct BIFFText {
  private let stream: [UInt8]
  private var body: ArraySlice<UInt8>
  private var next: Int
  private(set) var isCut = false

  init(_ stream: [UInt8], _ record: BIFFRecord) {
    self.stream = stream
    body = record.body
    next = record.next
  }

  /// Goes on in the record behind, where it continues this one.
  private mutating func proceed() -> Bool {
    guard let record = BIFFRecord(stream, at: next), record.kind == BIFFRecord.continued else {
      isCut = true
      return false
    }
    body = record.body
    next = record.next
    return true
  }

  var isAtEnd: Bool {
    mutating get {
      if !body.isEmpty { return false }
      return !proceed()
    }
  }

  mutating func byte() -> UInt8 {
    while body.isEmpty { if !proceed() { return 0 } }
    return body.removeFirst()
  }

  mutating func word() -> Int { Int(byte()) | Int(byte()) << 8 }

  mutating func long() -> Int { word() | word() << 16 }

  mutating func skip(_ count: Int) {
    var left = count
    while left > 0 {
      if body.isEmpty, !proceed() { return }
      let step = min(left, body.count)
      body.removeFirst(step)
      left -= step
    }
  }

  /// Characters of one or two bytes; each record says anew which.
  mutating func characters(_ count: Int, isWide: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(min(count, 1 << 16))
    var isWide = isWide
    while units.count < count {
      if body.isEmpty {
        guard proceed(), let flags = body.popFirst() else { break }
        isWide = flags & 1 == 1
        continue
      }
      units.append(isWide ? UInt16(truncatingIfNeeded: word()) : UInt16(byte()))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// A text with its length and its flags; what is said of its looks and its sound is passed over.
  mutating func rich(_ count: Int) -> String {
    let flags = byte()
    let runs = flags & 8 != 0 ? word() : 0
    let extra = flags & 4 != 0 ? long() : 0
    let text = characters(count, isWide: flags & 1 == 1)
    skip(runs * 4 + extra)
    return text
  }

  /// Bytes in the code page of older files.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in byte() }
  }
}
