/// What was entered before, walked with the up and down keys.
public struct InputHistory: Hashable, Sendable {
  /// Oldest first.
  public private(set) var entries: [String]
  /// Most entries that are kept; the oldest go first.
  public let limit: Int
  /// Entry shown, nil while the text is the person's own.
  private var position: Int?
  private var draft = ""

  /// Whether an entry is shown rather than the person's own text.
  public var isWalking: Bool { position != nil }

  /// - Parameter entries: the oldest first.
  public init(_ entries: [String] = [], limit: Int = 500) {
    self.limit = max(1, limit)
    self.entries = Array(entries.suffix(self.limit))
  }

  /// Puts a text at the end, once, and starts over from there.
  public mutating func add(_ text: String) {
    position = nil
    draft = ""
    guard !text.isEmpty else { return }
    entries.removeAll { $0 == text }
    entries.append(text)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
  }

  /// The entry before; `current` comes back after the newest.
  mutating func previous(current: String) -> String? {
    let next = (position ?? entries.count) - 1
    guard entries.indices.contains(next) else { return nil }
    if position == nil { draft = current }
    position = next
    return entries[next]
  }

  mutating func next() -> String? {
    guard let position else { return nil }
    if position + 1 < entries.count {
      self.position = position + 1
      return entries[position + 1]
    }
    self.position = nil
    return draft
  }
}
