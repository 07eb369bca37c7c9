/// Han characters that most of some names begin with, as those of a city's departments do with the
/// city. Where there is little room they are what can be left out.
struct SharedBeginning: Hashable, Sendable {
  /// Fewer names tell nothing.
  private static let leastNames = 8
  /// Longer beginnings are no city's.
  private static let longest = 4

  private var text = ""

  init() {}

  init(of names: [String]) {
    guard names.count >= Self.leastNames else { return }
    for length in 1...Self.longest {
      var counts: [Substring: Int] = [:]
      for name in names where name.count > length + 1 {
        counts[name.prefix(length), default: 0] += 1
      }
      guard let most = counts.max(by: { $0.value < $1.value }), 2 * most.value > names.count,
        most.key.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      else { return }
      text = String(most.key)
    }
  }

  /// The name without it; whole where it may be a part of the name's first word.
  func dropped(from name: String) -> String {
    guard name.count > text.count + 1, name.hasPrefix(text),
      !Self.firstWords.contains(where: name.hasPrefix)
    else { return name }
    return String(name.dropFirst(text.count))
  }
}
