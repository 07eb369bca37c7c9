public import Calls
import Glibc
import Terminal

/// The file of a long answer.
public enum AnswerFile {
  private static let piece = 1 << 20

  /// Bytes from `offset` on; fewer at the end.
  static func read(_ path: String, offset: Int, length: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(.notFound, "结果的临时文件已不在") }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: max(0, length))
    let count = pread(file, &bytes, bytes.count, off_t(offset))
    return Array(bytes.prefix(max(0, count)))
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
    let needle = text.utf8.map(lowered)
    guard let first = needle.first else { return [] }
    var hits: [Int] = []
    try pieces(of: file, overlap: needle.count - 1) { offset, bytes in
      let bytes = bytes.map(lowered)
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index + needle.count <= bytes.count {
          if bytes[index] == first,
            (0..<needle.count).allSatisfy({ bytes[index + $0] == needle[$0] })
          {
            hits.append(offset + index)
            index += needle.count
          } else {
            index += 1
          }
        }
      }
      return hits.count < most && !Task.isCancelled
    }
    return hits
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
