import Glibc
import PortalAPI
import Screens
import Terminal

/// The file of a long answer.
enum AnswerFile {
  /// Most places a search keeps.
  static let mostHits = 1_000_000
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

  /// A piece as it may be shown, from its first whole character on.
  static func text(_ file: SpilledAnswer, offset: Int, length: Int) throws -> String {
    let bytes = try read(file.path, offset: offset, length: length)
    return Sanitizer.text(String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self))
  }

  /// Where a text begins, ASCII letters in either case; stops early when its task is cancelled.
  static func search(_ file: SpilledAnswer, _ text: String) throws -> [Int] {
    let needle = text.utf8.map(lowered)
    guard let first = needle.first else { return [] }
    var hits: [Int] = []
    var offset = 0
    while offset < file.size, hits.count < mostHits, !Task.isCancelled {
      var bytes = try read(file.path, offset: offset, length: piece + needle.count - 1)
      for index in bytes.indices { bytes[index] = lowered(bytes[index]) }
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
      offset += piece
    }
    return hits
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}

extension AnswerFileServices {
  init(_ live: LiveServices) {
    let folder = live.session.places.answers
    self.init(
      read: { file, offset, length throws(ServiceFault) in
        try await faulting { try AnswerFile.text(file, offset: offset, length: length) }
      },
      search: { file, text throws(ServiceFault) in
        try await faulting { try AnswerFile.search(file, text) }
      },
      outline: { file throws(ServiceFault) in
        try await faulting { try AnswerFile.outline(file) }
      },
      ask: { query, outline throws(ServiceFault) in
        try await faulting { try AnswerFile.ask(query, outline, folder: folder) }
      })
  }
}
