import Formats
import Tabular

/// A compound file ([MS-CFB]): the streams within what office programs wrote before 2007, and
/// within what they encrypt today.
struct CompoundFile {
  struct Entry {
    var name: String
    var start: UInt32
    var size: Int
  }

  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  /// Sectors that a table of them may have, each of 128 numbers at least.
  private static let tableLimit = 1 << 20

  private let bytes: any ByteStore
  private let sectorSize: Int
  private let miniSize: Int
  private let miniLimit: Int
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var ministream: Entry?
  private(set) var entries: [Entry] = []

  init(_ bytes: any ByteStore) throws(TableFault) {
    self.bytes = bytes
    let head = try Self.read(bytes, 0, 512)
    guard head.count == 512, head.starts(with: FileSignature.compoundMark) else {
      throw .malformed(.xls, place: 0)
    }
    let shift = Int(head.word(30))
    let miniShift = Int(head.word(32))
    guard (7...16).contains(shift), (4...12).contains(miniShift) else {
      throw .malformed(.xls, place: 0)
    }
    sectorSize = 1 << shift
    miniSize = 1 << miniShift
    miniLimit = Int(head.long(56))
    try readTable(head)
    try readDirectory(head.long(48))
    miniTable = try Self.longs(chain(head.long(60), in: table))
  }

  private static func read(
    _ bytes: any ByteStore, _ offset: Int, _ count: Int
  ) throws(TableFault) -> [UInt8] {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 16)
    defer { room.deallocate() }
    let got = try bytes.read(offset, into: UnsafeMutableRawBufferPointer(rebasing: room[..<count]))
    return Array(room[..<got])
  }

  private func sector(_ number: UInt32) throws(TableFault) -> [UInt8] {
    let found = try Self.read(bytes, (Int(number) + 1) * sectorSize, sectorSize)
    // The last one may be cut short.
    return found + [UInt8](repeating: 0, count: sectorSize - found.count)
  }

  private static func longs(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count & ~3, by: 4).map { bytes.long($0) }
  }

  /// 2.3 and 2.5: which sectors hold the table of sectors.
  private mutating func readTable(_ head: [UInt8]) throws(TableFault) {
    var places = (0..<109).map { head.long(76 + $0 * 4) }
    var next = head.long(68)
    let sectors = bytes.size / sectorSize + 1
    var seen = 0
    while next < Self.endOfChain, Int(next) < sectors, seen <= sectors {
      let more = Self.longs(try sector(next))
      places += more.dropLast()
      next = more.last ?? Self.endOfChain
      seen += 1
    }
    for place in places where Int(place) < sectors && table.count < Self.tableLimit * 128 {
      table += Self.longs(try sector(place))
      if table.count > sectors { break }
    }
  }

  /// A chain's sectors, one behind the other; ends where it leaves the file or comes back.
  private func chain(_ start: UInt32, in table: [UInt32]) throws(TableFault) -> [UInt8] {
    var result: [UInt8] = []
    var next = start
    var left = bytes.size / sectorSize + 1
    while Int(next) < table.count, left > 0 {
      result += try sector(next)
      next = table[Int(next)]
      left -= 1
    }
    return result
  }

  /// 2.6.1.
  private mutating func readDirectory(_ start: UInt32) throws(TableFault) {
    let directory = try chain(start, in: table)
    for offset in stride(from: 0, to: directory.count - 127, by: 128) {
      let kind = directory[offset + 66]
      guard kind == 2 || kind == 5 else { continue }
      let length = min(64, Int(directory.word(offset + 64)))
      let units = stride(from: 0, to: max(0, length - 2), by: 2).map { directory.word(offset + $0) }
      let entry = Entry(
        name: String(decoding: units, as: UTF16.self), start: directory.long(offset + 116),
        size: Int(directory.long(offset + 120)))
      if kind == 5 { ministream = entry } else { entries.append(entry) }
    }
  }

  /// A stream's bytes, as many as there are of them.
  func stream(_ entry: Entry) throws(TableFault) -> [UInt8] {
    guard entry.size < miniLimit, let ministream else {
      return Array(try chain(entry.start, in: table).prefix(entry.size))
    }
    let whole = try chain(ministream.start, in: table)
    var result: [UInt8] = []
    var next = entry.start
    while Int(next) < miniTable.count, result.count < entry.size {
      let start = Int(next) * miniSize
      guard start + miniSize <= whole.count else { break }
      result += whole[start..<start + miniSize]
      next = miniTable[Int(next)]
    }
    return Array(result.prefix(entry.size))
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Numbers are little-endian; what lies behind the end is 0.
  func word(_ offset: Int) -> UInt16 {
    guard offset >= 0, offset + 1 < count else { return 0 }
    return UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
  }

  func long(_ offset: Int) -> UInt32 {
    UInt32(word(offset)) | UInt32(word(offset + 2)) << 16
  }

  func double(_ offset: Int) -> Double {
    Double(bitPattern: UInt64(long(offset)) | UInt64(long(offset + 4)) << 32)
  }
}
