import CLibzip
import Tabular

/// A zip file's members, read in order. Of one thread.
final class Archive {
  /// Bytes one member may have when it is unpacked: a few kilobytes can claim to be gigabytes.
  static let memberLimit = 4 << 30

  private let handle: OpaquePointer

  init(path: String) throws(TableFault) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw .malformed(.xlsx, place: 0)
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  func has(_ name: String) -> Bool { zip_name_locate(handle, name, 0) >= 0 }

  /// nil where there is no such member.
  func member(_ name: String) throws(TableFault) -> Member? {
    let place = zip_name_locate(handle, name, 0)
    guard place >= 0 else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, zip_uint64_t(place), 0, &facts) == 0,
      let file = zip_fopen_index(handle, zip_uint64_t(place), 0)
    else { throw .malformed(.xlsx, place: 0) }
    guard facts.size <= UInt64(Self.memberLimit) else {
      zip_fclose(file)
      throw .tooLarge(.unpacked(Self.memberLimit))
    }
    return Member(file: file, size: Int(facts.size))
  }

  /// A member being unpacked.
  final class Member {
    private let file: OpaquePointer
    let size: Int
    private(set) var offset = 0

    init(file: OpaquePointer, size: Int) {
      self.file = file
      self.size = size
    }

    deinit { zip_fclose(file) }

    var fraction: Double { Double(offset) / Double(max(1, size)) }

    /// The next bytes; 0 at the end. The size that the archive claims is not trusted.
    func read(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
      let count = zip_fread(file, room.baseAddress, zip_uint64_t(room.count))
      guard count >= 0 else { throw TableFault.malformed(.xlsx, place: 0) }
      offset += Int(count)
      guard offset <= memberLimit else { throw TableFault.tooLarge(.unpacked(memberLimit)) }
      return Int(count)
    }
  }
}
