/// Times of a column that a ratio, a score, or minutes and seconds are written like: `1:13`.
struct ClockTally: Hashable, Sendable {
  private var count = 0
  /// Those that hardly are anything but a time: `07:30`, `9:00`.
  private var clear = 0
  /// Those behind the end of a day.
  private var long = 0

  var hasAny: Bool { count > 0 }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard let colon = text.firstIndex(of: 0x3A), text.count == colon + 3,
      text.allSatisfy({ $0.isDigit || $0 == 0x3A })
    else { return }
    count += 1
    let hours = text[..<colon].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let isFull = text[colon + 1] == 0x30 && text[colon + 2] == 0x30
    if hours > 24 || hours == 24 && !isFull { long += 1 }
    if isFull || colon > 1 && text[0] == 0x30 { clear += 1 }
  }

  mutating func add(_ other: ClockTally) {
    count += other.count
    clear += other.clear
    long += other.long
  }

  /// Whether all are times; in doubt they stay the texts they are.
  /// - Parameter times: of the column, with those that nobody doubts.
  func areTimes(_ meaning: ColumnMeaning.Clock, of times: Int) -> Bool {
    if count == 0 || meaning == .open { return true }
    if long > 0 { return meaning == .hours }
    return switch meaning {
    case .open, .times, .hours: true
    case .others, .lengths: false
    case .unsaid: clear > 0 || count < times
    }
  }
}
