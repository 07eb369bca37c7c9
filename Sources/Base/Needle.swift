/// A text to look for among bytes of UTF-8, ASCII letters in either case, all else to the letter.
/// Tables of millions of rows and answers of gigabytes are searched without making a `String`.
public struct Needle: Hashable, Sendable {
  /// What is looked for, its ASCII letters small.
  public let bytes: [UInt8]

  /// An empty text is found everywhere, and nowhere by its places.
  public init(_ text: String) { bytes = text.utf8.map(\.folded) }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether it stands somewhere in the bytes.
  public func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.isEmpty || place(in: text, from: 0) != nil
  }

  /// Whether it stands somewhere in the text.
  public func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isIn)
  }

  /// Whether it stands at a place.
  public func isIn(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 0, start + bytes.count <= text.count else { return false }
    for index in bytes.indices where text[start + index].folded != bytes[index] { return false }
    return true
  }

  /// Where it begins, one behind the other's end.
  public func places(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    var places: [Int] = []
    var start = 0
    while let place = place(in: text, from: start) {
      places.append(place)
      start = place + bytes.count
    }
    return places
  }

  /// Where it stands in the text, as UTF-8 offsets.
  public func ranges(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8(places(in:)).map { $0..<$0 + bytes.count }
  }

  /// The first place from `start` on.
  private func place(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard text.count - start >= bytes.count, let base = text.baseAddress else { return nil }
    // Half of all Han characters begin with the same few bytes: look for another one.
    let anchor = bytes.firstIndex { !(0xE3...0xE9).contains($0) } ?? 0
    let wanted = bytes[anchor]
    // A small letter has a capital; anything else stands for itself twice.
    let other = wanted &- 0x61 < 26 ? wanted ^ 0x20 : wanted
    var place = start + anchor
    let end = text.count - bytes.count + anchor
    while place <= end {
      let byte = base[place]
      if byte == wanted || byte == other, isIn(text, at: place - anchor) { return place - anchor }
      place += 1
    }
    return nil
  }
}

extension UInt8 {
  /// ASCII letters small, all else as it is.
  fileprivate var folded: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
