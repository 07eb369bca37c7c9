import Glibc

/// A spilled answer, gone through from its start.
public enum SpilledPieces {
  private static let size = 256 << 10

  /// - Throws: what `take` throws, or `TransportError.cannotWrite` with `errno` where the file
  ///   is not
  ///   to be read.
  public static func each(
    of path: String, _ take: ([UInt8]) throws(TransportError) -> Void
  ) throws(TransportError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    defer { close(file) }
    var piece = [UInt8](repeating: 0, count: size)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotWrite(path: path, errno: errno) }
      if count == 0 { return }
      try take(Array(piece.prefix(count)))
    }
  }
}
