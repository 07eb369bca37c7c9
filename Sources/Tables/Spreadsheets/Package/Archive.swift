import CLibzip
import Glibc
import Tabular

/// A zip file's members. Of one thread.
final class Archive {
  /// Bytes one member may have when it is unpacked: a few kilobytes can claim to be gigabytes.
  static let memberLimit = 4 << 30
  /// Members that are looked at.
  private static let countLimit = 100_000

  /// A member as the directory has it.
  struct Entry: Hashable, Sendable {
    var name: String
    /// As the archive claims.
    var size: Int
    var isEncrypted: Bool
    var place: UInt64

    var isFolder: Bool { name.hasSuffix("/") }
  }

  private let handle: OpaquePointer
  private let format: TableFault.Format
  let entries: [Entry]
  /// Places by name in small letters; the first of several alike.
  private let places: [String: Int]

  init(_ bytes: any ByteStore, _ format: TableFault.Format) throws(TableFault) {
    guard let handle = ArchiveSource.open(bytes) else { throw .malformed(format, place: 0) }
    self.handle = handle
    self.format = format
    let count = zip_get_num_entries(handle, 0)
    guard count <= Self.countLimit else {
      zip_discard(handle)
      throw .malformed(format, place: 0)
    }
    entries = (0..<max(0, count)).compactMap { Self.entry(handle, UInt64($0)) }
    places = Dictionary(
      entries.enumerated().map { (PartName.plain($0.element.name).lowercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  deinit { zip_discard(handle) }

  private static func entry(_ handle: OpaquePointer, _ place: UInt64) -> Entry? {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, place, 0, &facts) == 0,
      let raw = zip_get_name(handle, place, ZIP_FL_ENC_RAW)
    else { return nil }
    let hasMethod = facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0
    return Entry(
      name: ArchiveName.text(Array(UnsafeBufferPointer(start: raw, count: strlen(raw)))),
      size: Int(clamping: facts.size),
      isEncrypted: hasMethod && facts.encryption_method != 0, place: place)
  }

  private func find(_ name: String) -> Entry? {
    places[PartName.plain(name).lowercased()].map { entries[$0] }
  }

  func has(_ name: String) -> Bool { find(name) != nil }

  /// nil where there is no such member; names are compared without case.
  func member(_ name: String) throws(TableFault) -> Member? {
    guard let entry = find(name) else { return nil }
    return try member(entry)
  }

  func member(_ entry: Entry) throws(TableFault) -> Member {
    guard !entry.isEncrypted else { throw .locked(format) }
    guard entry.size <= Self.memberLimit else {
      throw .tooLarge(.unpacked(Self.memberLimit))
    }
    guard let file = zip_fopen_index(handle, entry.place, 0) else {
      throw .malformed(format, place: 0)
    }
    return Member(file: file, size: entry.size, format)
  }

  /// A member being unpacked.
  final class Member {
    private let file: OpaquePointer
    private let format: TableFault.Format
    let size: Int
    private var offset = 0

    init(file: OpaquePointer, size: Int, _ format: TableFault.Format) {
      self.file = file
      self.size = size
      self.format = format
    }

    deinit { zip_fclose(file) }

    /// The next bytes; 0 at the end. The size that the archive claims is not trusted.
    func read(_ room: UnsafeMutableRawBufferPointer) throws -> Int {
      let count = zip_fread(file, room.baseAddress, zip_uint64_t(room.count))
      guard count >= 0 else { throw TableFault.malformed(format, place: 0) }
      offset += Int(count)
      guard offset <= memberLimit else { throw TableFault.tooLarge(.unpacked(memberLimit)) }
      return Int(count)
    }
  }
}
