import Base
public import Calls
import Terminal

/// The file of a long answer.
public enum AnswerFile {
  private static let piece = 1 << 20

  /// Bytes from `offset` on; fewer at the end.
  static func read(_ path: String, offset: Int, length: Int) throws -> [UInt8] {
    guard let file = try? OpenFile(reading: path) else {
      throw Failure(.notFound, "结果的临时文件已不在")
    }
    return (try? file.read(at: offset, count: length)) ?? []
  }

  /// Hands over a file from its start, each piece with so many bytes of the next.
  /// - Parameter body: whether the next is wanted.
  static func pieces(
    of file: SpilledAnswer, overlap: Int = 0, _ body: (_ offset: Int, [UInt8]) throws -> Bool
  ) throws {
    for offset in stride(from: 0, to: file.size, by: piece) {
      let bytes = try read(file.path, offset: offset, length: piece + overlap)
      guard !bytes.isEmpty, try body(offset, bytes) else { return }
    }
  }

  /// A piece as it may be shown, from its first whole character on.
  public static func text(_ file: SpilledAnswer, offset: Int, length: Int) throws -> String {
    let bytes = try read(file.path, offset: offset, length: length)
    return Sanitizer.text(String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self))
  }

  /// Where a text begins, ASCII letters in either case; stops early when its task is cancelled.
  /// - Parameter most: hits after which no further piece is searched.
  public static func search(_ file: SpilledAnswer, _ text: String, most: Int) throws -> [Int] {
    let needle = Needle(text)
    guard !needle.isEmpty else { return [] }
    var hits: [Int] = []
    try pieces(of: file, overlap: needle.bytes.count - 1) { offset, bytes in
      hits += bytes.withUnsafeBufferPointer(needle.places).map { offset + $0 }
      return hits.count < most && !Task.isCancelled
    }
    return hits
  }
}
