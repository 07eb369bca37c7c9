import Glibc
import HTTPStub
import Synchronization

/// An interface of nobody's platform whose first answer is short, to be learned from, and every
/// later one of `bytes` and a little, as fast as they are taken or at a rate.
struct LongAnswer {
  let stub: HTTPStub

  static let firstCell = "首行标记"
  static let message = "全部收到"
  static let lastCell = "末行标记"

  /// - Parameter bytesPerSecond: nil for as fast as they are taken.
  init(bytes: Int, bytesPerSecond: Int? = nil) throws {
    let isFirst = Once()
    let piece = Self.rows(2000)
    let head = #"{"code":200,"msg":"\#(Self.message)","data":[{"名称":"\#(Self.firstCell)"},"#
    let tail = #"{"名称":"\#(Self.lastCell)"}]}"#
    stub = try HTTPStub { _, connection in
      guard !isFirst.take() else {
        return connection.answer(text: head + Self.rows(9) + tail)
      }
      let count = max(1, bytes / piece.utf8.count)
      let length = head.utf8.count + count * piece.utf8.count + tail.utf8.count
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n\(head)")
      let began = PseudoTerminal.milliseconds()
      let bytes = Array(piece.utf8)
      for index in 1...count {
        guard connection.write(bytes) else { return connection.close() }
        guard let bytesPerSecond else { continue }
        let due = Double(index * bytes.count) / Double(bytesPerSecond) * 1000
        Self.pause(until: began + due)
      }
      connection.write(tail)
    }
  }

  private static func pause(until time: Double) {
    let rest = time - PseudoTerminal.milliseconds()
    if rest > 0 { usleep(UInt32(rest * 1000)) }
  }

  private static func rows(_ count: Int) -> String {
    (1...count).map { number in
      #"{"名称":"第\#(number)家商场","区县":"滨海新区","地址":"友谊路\#(number * 7 % 1000)号","#
        + #""面积":\#(number * 31 % 9973).5,"日期":"2024-05-17","代码":"TJ\#(number * 7919 % 100_003)"},"#
    }.joined()
  }
}

/// True the first time it is taken.
private final class Once: Sendable {
  private let isTaken = Mutex(false)

  func take() -> Bool {
    isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }
}
