import Glibc

/// Files small enough to be read whole: settings, tokens.
public enum SmallFile {
  /// - Parameters:
  ///   - limit: bytes that it may have.
  ///   - followsLink: whether another file that `path` leads to will do.
  /// - Returns: nil where there is no such file.
  /// - Throws: `EFBIG` for a file longer than the limit.
  public static func read(
    _ path: String, limit: Int, followsLink: Bool = true
  ) throws(FileFault) -> [UInt8]? {
    let file: OpenFile
    do throws(FileFault) {
      file = try OpenFile(reading: path, followsLink: followsLink)
    } catch {
      if [ENOENT, ENOTDIR].contains(error.errno) { return nil }
      throw error
    }
    var bytes: [UInt8] = []
    try file.pieces(of: 4096) { piece throws(FileFault) in
      bytes += piece
      guard bytes.count <= limit else { throw FileFault(.reading, path, errno: EFBIG) }
      return true
    }
    return bytes
  }
}
