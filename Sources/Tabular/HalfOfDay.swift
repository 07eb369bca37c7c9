import Base

/// Which half of a day, or which of its parts, an hour is counted in: 上午 and 下午, 凌晨, 早上, 中午
/// and 晚上, AM and PM.
enum HalfOfDay: Hashable {
  case am, pm
  case forenoon, afternoon, smallHours, morning, noon, evening

  private static let words: [(needle: Needle, half: HalfOfDay)] = [
    (Needle("上午"), .forenoon), (Needle("下午"), .afternoon), (Needle("凌晨"), .smallHours),
    (Needle("早上"), .morning), (Needle("中午"), .noon), (Needle("晚上"), .evening),
  ]
  private static let letters: [(needle: Needle, half: HalfOfDay)] = [
    (Needle("am"), .am), (Needle("pm"), .pm), (Needle("a.m."), .am), (Needle("p.m."), .pm),
  ]

  /// Whether a time may begin with one.
  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool {
    (byte >= 0xE4 && byte <= 0xE6) || byte | 0x20 == 0x61 || byte | 0x20 == 0x70
  }

  /// Before a time, at a place, which then is behind it; nil where none stands there.
  init?(before text: UnsafeBufferPointer<UInt8>, at index: inout Int) {
    guard index < text.count, Self.mayBegin(text[index]) else { return nil }
    let list = text[index] < 0x80 ? Self.letters : Self.words
    guard let found = list.last(where: { $0.needle.isIn(text, at: index) }) else { return nil }
    self = found.half
    index += found.needle.bytes.count
  }

  /// Behind a time, at its end.
  init?(behind text: UnsafeBufferPointer<UInt8>, at index: inout Int) {
    let place = index
    let found = Self.letters.first {
      place + $0.needle.bytes.count == text.count && $0.needle.isIn(text, at: place)
    }
    guard let found else { return nil }
    self = found.half
    index = text.count
  }

  /// Whether it is one of ASCII's letters.
  var isLatin: Bool { self == .am || self == .pm }

  /// The hour of the day that is written as so many; nil where there is none. 下午15 is 15.
  func hour(_ hour: Int) -> Int? {
    switch self {
    case .am: (1...12).contains(hour) ? hour % 12 : nil
    case .pm: (1...12).contains(hour) ? hour % 12 + 12 : nil
    case .forenoon: (0...12).contains(hour) ? hour % 12 : nil
    case .afternoon: (0...12).contains(hour) ? hour % 12 + 12 : hour < 24 ? hour : nil
    case .smallHours: (0...6).contains(hour) ? hour : hour == 12 ? 0 : nil
    case .morning: (4...11).contains(hour) ? hour : nil
    case .noon: (10...14).contains(hour) ? hour : (1...2).contains(hour) ? hour + 12 : nil
    case .evening: (5...11).contains(hour) ? hour + 12 : (17...23).contains(hour) ? hour : nil
    }
  }
}

/// The words behind the numbers of a time: `8时30分15秒`.
enum ClockWord {
  static let hours = ["时", "点"].map { Needle($0) }
  static let minute = Needle("分")
  static let second = Needle("秒")
}
