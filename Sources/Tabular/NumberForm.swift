/// How a column writes its numbers, as far as sums and means of them are to be written so.
public enum NumberForm: Hashable, Sendable {
  case plain
  /// All of them, but for 0, are parts of a power of ten (-2 for per cent) with that sign.
  case parts(power: Int, sign: String)

  /// The number in that form: 0.155 among per cents is `15.5%`.
  public func text(_ value: Double, _ plain: (Double) -> String = ShortDecimal.text) -> String {
    switch self {
    case .plain: plain(value)
    case .parts(let power, let sign): plain(value * NumberCell.powers[-power]) + sign
    }
  }
}

/// Counts parts of a hundred, a thousand and ten thousand, by their signs.
struct PartTally: Hashable, Sendable {
  private static let signs: [(power: Int, sign: String)] = [(-2, "%"), (-3, "‰"), (-4, "‱")]

  private var hundredths = 0
  private var thousandths = 0
  private var others = 0

  var count: Int { hundredths + thousandths + others }

  /// - Parameter power: as `NumberWriting.part` has it.
  mutating func add(_ power: Int) {
    switch power {
    case -2: hundredths += 1
    case -3: thousandths += 1
    default: others += 1
    }
  }

  mutating func add(_ other: PartTally) {
    hundredths += other.hundredths
    thousandths += other.thousandths
    others += other.others
  }

  /// What all of them are; plain where there are none, or of several kinds.
  var form: NumberForm {
    let counts = [hundredths, thousandths, others]
    guard count > 0, let place = counts.firstIndex(of: count) else { return .plain }
    return .parts(power: Self.signs[place].power, sign: Self.signs[place].sign)
  }
}

/// Counts numbers with one and the same sign of a power of ten behind them: `12.5%`, `1.2万`.
struct ScaleTally: Hashable, Sendable {
  private var power: Int?
  private var count = 0
  private var isMixed = false

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard let last = text.last, last == 0x25 || last >= 0x80,
      let unit = NumberWriting.parts(text, in: .counted)?.unit, unit != .one
    else { return }
    add(unit.power, 1)
  }

  mutating func add(_ other: ScaleTally) {
    if let power = other.power { add(power, other.count) }
    isMixed = isMixed || other.isMixed
  }

  private mutating func add(_ power: Int, _ more: Int) {
    isMixed = isMixed || (self.power ?? power) != power
    self.power = power
    count += more
  }

  /// - Parameter numbers: so many there are that are not 0.
  func sign(ofAll numbers: Int) -> String {
    guard let power, !isMixed, count >= numbers else { return "" }
    return NumberWriting.sign(of: power) ?? ""
  }
}
