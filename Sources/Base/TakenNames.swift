/// Names that are taken, so that each further one is another.
public struct TakenNames {
  private var names: Set<String> = []
  /// The number that a name got last: of ten thousand alike the next is found at once.
  private var numbers: [String: Int] = [:]
  private let ignoresCase: Bool

  /// - Parameter ignoresCase: whether names that differ in case alone are the same.
  public init(ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
  }

  /// Whether somebody has the name.
  public func has(_ name: String) -> Bool { names.contains(folded(name)) }

  /// The name itself, or with `_2`, `_3` behind it.
  public mutating func unique(_ name: String) -> String {
    if names.insert(folded(name)).inserted { return name }
    var number = numbers[folded(name)] ?? 1
    var candidate: String
    repeat {
      number += 1
      candidate = "\(name)_\(number)"
    } while !names.insert(folded(candidate)).inserted
    numbers[folded(name)] = number
    return candidate
  }

  private func folded(_ name: String) -> String { ignoresCase ? name.lowercased() : name }
}
