import Base
import Glibc

/// The start of something long that comes piece by piece, and all of it in a file once it is longer
/// than what is held in memory. Only its user can read the file.
public struct Spill {
  /// As much as is held.
  public private(set) var start: [UInt8] = []
  /// Bytes of all of it.
  public private(set) var size = 0
  private let limit: Int
  private let folder: String
  private var file: (open: OpenFile, path: String)?

  /// The file, once there is one.
  public var path: String? { file?.path }

  /// - Parameters:
  ///   - limit: bytes held in memory.
  ///   - folder: where the file goes.
  public init(limit: Int, folder: String) {
    self.limit = limit
    self.folder = folder
  }

  /// Adds bytes; the file begins where the limit is passed.
  public mutating func take(_ chunk: [UInt8]) throws(TransportError) {
    size += chunk.count
    if file == nil, size > limit {
      let path = SpillFolder.newPath(in: folder)
      let open = try rethrowing(TransportError.init, OpenFile(writing: path))
      file = (open, path)
      try rethrowing(TransportError.init, open.write(start))
    }
    try rethrowing(TransportError.init, file?.open.write(chunk))
    if start.count < limit { start += chunk.prefix(limit - start.count) }
  }

  /// Takes the file away, where there is one.
  public func remove() { if let path { unlink(path) } }
}
