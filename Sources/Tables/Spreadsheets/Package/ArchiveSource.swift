import CLibzip
import Glibc
import Tabular

/// Bytes as libzip asks for them (zip_source_function(3)), so that an archive needs no file of its
/// own, and several threads can each have theirs. Of one thread.
final class ArchiveSource {
  private let bytes: any ByteStore
  private var offset = 0
  private var error = zip_error_t()

  private init(_ bytes: any ByteStore) {
    self.bytes = bytes
    zip_error_init(&error)
  }

  /// An archive over the bytes, which keeps them; nil where they are none.
  static func open(_ bytes: any ByteStore) -> OpaquePointer? {
    let context = Unmanaged.passRetained(ArchiveSource(bytes))
    guard
      let source = zip_source_function_create(
        { context, data, length, command in
          guard let context else { return -1 }
          let source = Unmanaged<ArchiveSource>.fromOpaque(context)
          guard command != ZIP_SOURCE_FREE else {
            source.release()
            return 0
          }
          return source.takeUnretainedValue().answer(command, data, length)
        }, context.toOpaque(), nil)
    else {
      context.release()
      return nil
    }
    if let archive = zip_open_from_source(source, ZIP_RDONLY, nil) { return archive }
    zip_source_free(source)
    return nil
  }

  private func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      offset = 0
      return 0
    case ZIP_SOURCE_READ: return read(data, Int(clamping: length))
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard let facts = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(facts)
      facts.pointee.size = zip_uint64_t(bytes.size)
      facts.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, length)
    case ZIP_SOURCE_SEEK:
      guard let data else { return -1 }
      let place = zip_source_seek_compute_offset(
        zip_uint64_t(offset), zip_uint64_t(bytes.size), data, length, &error)
      guard place >= 0 else { return -1 }
      offset = Int(place)
      return 0
    case ZIP_SOURCE_TELL: return zip_int64_t(offset)
    case ZIP_SOURCE_SUPPORTS:
      let commands = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
      ]
      return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default:
      zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
      return -1
    }
  }

  private func read(_ data: UnsafeMutableRawPointer?, _ count: Int) -> zip_int64_t {
    do throws(TableFault) {
      let got = try bytes.read(
        offset, into: UnsafeMutableRawBufferPointer(start: data, count: count))
      offset += got
      return zip_int64_t(got)
    } catch {
      zip_error_set(&self.error, ZIP_ER_READ, EIO)
      return -1
    }
  }
}
