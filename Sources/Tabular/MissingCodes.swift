/// Looks for numbers that stand for a value that is missing, as files of measurements have them:
/// -9999, 999999, 99999.9, -99.9, 32766. They are nines alone, and lie far outside of what the
/// column has else. Those above 0 have more digits than all others and come more than once; those
/// below stand where nothing else is below 0, or come more than once as well, or are very far.
/// Several of them in a column speak for each other.
struct MissingCodes: Hashable, Sendable {
  /// Different ones that are counted.
  private static let limit = 8
  private static let fewestDigits = 3
  /// The same of those below 0: -99, -99.9.
  private static let fewestBelow = 2
  private static let mostDigits = 18
  /// Nines of a number that hardly is one by chance.
  private static let sureNines = 4
  /// How often the range of all others such a number lies away from them.
  private static let far = 5.0
  /// The same for one that comes once.
  private static let veryFar = 50.0
  /// The largest numbers of two bytes, and the least.
  private static let bounds = ["32766", "32767", "-32768"]

  /// The least and the greatest of other numbers, without their decimals.
  private var least = Double.infinity
  private var greatest = -Double.infinity
  private var hasNegative = false
  /// Whether there are numbers above and below 0 of which nobody knows here how large they are.
  private var isOpenAbove = false
  private var isOpenBelow = false
  private var found: [String: Int] = [:]

  /// - Parameter text: a number, without white space around it.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let isNegative = text.first == 0x2D
    var place = isNegative ? 1 : 0
    var digits = 0
    var nines = 0
    var whole = 0.0
    while place < text.count, text[place].isDigit || text[place] == 0x2C {
      if text[place] != 0x2C {
        digits += 1
        whole = whole * 10 + Double(text[place] &- 0x30)
      }
      if text[place] == 0x39 { nines += 1 }
      place += 1
    }
    let isPlain =
      place == text.count
      || text[place] == 0x2E && text[(place + 1)...].allSatisfy(\.isDigit)
    let mayBe =
      digits >= (isNegative ? Self.fewestBelow : Self.fewestDigits)
      && (nines == digits || text[isNegative ? 1 : 0] == 0x33)
    // Programs write no commas.
    let hasCommas = digits + (isNegative ? 1 : 0) < place
    if isPlain, mayBe, !hasCommas, addCode(text, digits, nines, from: place) { return }
    if isNegative { hasNegative = true }
    guard isPlain else {
      if isNegative { isOpenBelow = true } else { isOpenAbove = true }
      return
    }
    least = min(least, isNegative ? -whole : whole)
    greatest = max(greatest, isNegative ? -whole : whole)
  }

  /// - Returns: false for what is a number like any other.
  private mutating func addCode(
    _ text: UnsafeBufferPointer<UInt8>, _ digits: Int, _ nines: Int, from point: Int
  ) -> Bool {
    let decimals = text[point...].dropFirst()
    let isNines =
      nines == digits && digits <= Self.mostDigits
      && (decimals.allSatisfy { $0 == 0x30 } || decimals.allSatisfy { $0 == 0x39 })
    guard isNines || Self.bounds.contains(where: { text.elementsEqual($0.utf8) }) else {
      return false
    }
    let written = String(decoding: text, as: UTF8.self)
    guard found[written] != nil || found.count < Self.limit else { return false }
    found[written, default: 0] += 1
    return true
  }

  mutating func add(_ other: MissingCodes) {
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
    hasNegative = hasNegative || other.hasNegative
    isOpenAbove = isOpenAbove || other.isOpenAbove
    isOpenBelow = isOpenBelow || other.isOpenBelow
    for (written, count) in other.found where found[written] != nil || found.count < Self.limit {
      found[written, default: 0] += count
    }
  }

  /// Those that stand out, in order.
  /// - Parameter ofAmounts: whether the column is of such as may be many nines by themselves: then
  ///   only what is below 0 where nothing else is may be one, and comes more than once.
  func codes(ofAmounts: Bool) -> [String] {
    var others = self
    // What is none itself is a number beside which the larger ones have to stand out.
    let candidates = found.compactMap { written, count in
      Double(written).map { (written: written, value: $0, count: count) }
    }.sorted { (abs($0.value), $0.written) < (abs($1.value), $1.written) }
    var codes: [String] = []
    for candidate in candidates {
      let fellows = candidates.filter { fellow in
        fellow.written != candidate.written && isFar(fellow.value)
          && (fellow.value < 0 || candidate.value < 0 && Self.isSure(fellow.written))
      }
      let count = fellows.reduce(candidate.count) { $0 + $1.count }
      if others.standsOut(candidate.written, candidate.value, count, ofAmounts) {
        codes.append(candidate.written)
      } else {
        others.least = min(others.least, candidate.value)
        others.greatest = max(others.greatest, candidate.value)
      }
    }
    return codes.sorted()
  }

  private static func isSure(_ written: String) -> Bool {
    bounds.contains(written) || nines(written) >= sureNines
  }

  private static func nines(_ written: String) -> Int { written.utf8.count { $0 == 0x39 } }

  private func standsOut(
    _ written: String, _ value: Double, _ count: Int, _ ofAmounts: Bool
  ) -> Bool {
    guard least <= greatest || isOpenAbove || isOpenBelow else { return false }
    let isSure = Self.isSure(written)
    if value < 0 {
      guard !isOpenBelow, !(ofAmounts && (hasNegative || count < 2)) else { return false }
      // No amount is below 0 where no other one is, and four nines.
      if !hasNegative {
        return isSure || count > 1 && isFar(value)
          || Self.nines(written) >= Self.fewestDigits && least < greatest
            && isFar(value, Self.veryFar)
      }
      return isSure && isFar(value, count > 1 ? Self.far : Self.veryFar)
    }
    return !ofAmounts && !isOpenAbove && isSure && count > 1 && isFar(value)
      && greatest * 10 < value.rounded(.down) + 1
  }

  private func isFar(_ value: Double, _ times: Double = far) -> Bool {
    guard least <= greatest else { return true }
    return (value < 0 ? least - value : value - greatest) >= times * (greatest - least)
  }
}
