import Base
import CZlib
import Tabular

/// Packs a zip file's members as they come (PKWARE APPNOTE 6.3.9). A member's sizes are put in at
/// its end, so that every reader takes the file. Of one thread at a time.
final class ZipPacker: @unchecked Sendable {
  /// Half of the time of zlib's own choice, and a fourteenth more bytes.
  private static let level: Int32 = 4

  private struct Member {
    var name: [UInt8]
    var offset: Int
    var packed = 0
    var size = 0
    var sum: UInt = 0
  }

  private let file: OpenFile
  private var stream = z_stream()
  private var members: [Member] = []
  private var position = 0
  private let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256 << 10)

  init(path: String, as name: String) throws(TableFault) {
    do throws(FileFault) {
      file = try OpenFile(writing: path, as: name)
    } catch {
      room.deallocate()
      throw TableFault(error)
    }
    czlib_deflate_raw_init(&stream, Self.level)
  }

  deinit {
    deflateEnd(&stream)
    room.deallocate()
  }

  func begin(_ name: String) throws(TableFault) {
    let member = Member(name: Array(name.utf8), offset: position)
    members.append(member)
    deflateReset(&stream)
    try write(header(member), at: position)
    position += 30 + member.name.count
  }

  func add(_ bytes: [UInt8]) throws(TableFault) { try pack(bytes, Z_NO_FLUSH) }

  func end() throws(TableFault) {
    try pack([], Z_FINISH)
    guard let member = members.last else { return }
    guard member.size <= ZipFileWriter.limit, position <= ZipFileWriter.limit else {
      throw .tooLarge(.written(ZipFileWriter.limit))
    }
    try write(header(member), at: member.offset)
  }

  private func pack(_ bytes: [UInt8], _ flush: Int32) throws(TableFault) {
    guard var member = members.last else { return }
    var fault: TableFault?
    bytes.withUnsafeBufferPointer { input in
      member.sum = crc32(member.sum, input.baseAddress, UInt32(input.count))
      member.size += input.count
      // zlib takes its input as variable and leaves it alone.
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(input.count)
      repeat {
        stream.next_out = room.baseAddress
        stream.avail_out = UInt32(room.count)
        deflate(&stream, flush)
        let count = room.count - Int(stream.avail_out)
        do throws(FileFault) {
          try file.write(
            UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: room[..<count])), at: position)
        } catch {
          fault = TableFault(error)
          return
        }
        member.packed += count
        position += count
      } while stream.avail_out == 0
    }
    members[members.count - 1] = member
    if let fault { throw fault }
  }

  /// The directory, which ends the file.
  func finish() throws(TableFault) {
    let start = position
    var bytes: [UInt8] = []
    for member in members {
      bytes += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + facts(member)
      // No extra field, no comment, one disk, no attributes.
      bytes += [UInt8](repeating: 0, count: 12) + Self.number(member.offset, 4) + member.name
    }
    let count = members.count
    bytes += Self.number(0x0605_4B50, 4) + Self.number(0, 4)
    bytes += Self.number(count, 2) + Self.number(count, 2)
    let size = bytes.count - 12
    bytes += Self.number(size, 4) + Self.number(start, 4) + Self.number(0, 2)
    guard start <= ZipFileWriter.limit else { throw .tooLarge(.written(ZipFileWriter.limit)) }
    try write(bytes, at: position)
  }

  private func header(_ member: Member) -> [UInt8] {
    Self.number(0x0403_4B50, 4) + facts(member) + Self.number(0, 2) + member.name
  }

  /// What header and directory have alike, to the name's length: packed by deflate, made on
  /// 1980-01-01, since equal tables are to be equal files.
  private func facts(_ member: Member) -> [UInt8] {
    Self.number(20, 2) + Self.number(0, 2) + Self.number(8, 2) + Self.number(0, 2)
      + Self.number(0x21, 2) + Self.number(Int(member.sum), 4) + Self.number(member.packed, 4)
      + Self.number(member.size, 4) + Self.number(member.name.count, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func write(_ bytes: [UInt8], at offset: Int) throws(TableFault) {
    try rethrowing(TableFault.init, file.write(bytes, at: offset))
  }
}
