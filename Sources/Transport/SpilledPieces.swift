import Base

/// A spilled answer, gone through from its start.
public enum SpilledPieces {
  /// - Throws: what `take` throws, or `TransportError.cannotRead` where the file is not to be read.
  public static func each(
    of path: String, _ take: ([UInt8]) throws(TransportError) -> Void
  ) throws(TransportError) {
    let file = try rethrowing(TransportError.init, OpenFile(reading: path))
    var offset = 0
    while true {
      let piece = try rethrowing(TransportError.init, file.read(at: offset, count: 256 << 10))
      guard !piece.isEmpty else { return }
      offset += piece.count
      try take(piece)
    }
  }
}
