import Base
public import Formats

/// Cuts the elements of arrays out of a long JSON text as its bytes arrive, and holds nothing but
/// the element it is in: `{"result":{"results":[{…},{…}],…}}` by the path `result`, `results`.
/// What stands around the arrays is gathered as `surroundings`.
///
/// Whether an element is JSON is not judged here: one that is broken inside is handed out as it is,
/// and the next one follows.
public struct ElementScanner {
  /// Most bytes of one element; what is longer is handed out as nothing but its place.
  public static let elementLimit = 16 << 20
  /// Most bytes kept of what stands around the arrays.
  static let frameLimit = 1 << 20

  /// One element and where it stands.
  public struct Element {
    /// The name of its array.
    public let name: String
    /// Where the array stands: `result.results`, `catalog[1].dataset`.
    public let array: String
    /// Its place in the array, from 0.
    public let index: Int
    /// nil where it is longer than `elementLimit`.
    public let bytes: [UInt8]?

    /// For people: `dataset[17]`.
    public var place: String { "\(array)[\(index)]" }
  }

  /// Which arrays are meant, by the names of the members that lead to them.
  public typealias Choice = @Sendable (_ path: [String]) -> Bool

  private let isMeant: Choice
  private let bareName: String?
  /// What is open around the elements.
  private var levels = ScannerLevels()
  /// Brackets open within an element; nil outside of the arrays.
  private var depth: Int?
  private var isInString = false
  private var isEscaped = false
  private var text: [UInt8] = []
  private var frame: [UInt8] = []
  private var element: [UInt8] = []
  private var isTooLong = false
  private var name = ""
  private var array = ""
  /// Bytes that were given to `take` before the current chunk.
  private var taken = 0
  /// Behind which byte the last element ends, and what is open there.
  public private(set) var elementEnd = 0
  private var endLevels = ScannerLevels()
  private var endCount = 0
  /// Elements so far in the array.
  public private(set) var count = 0
  /// Whether an array was met, and whether all brackets closed.
  public private(set) var sawArray = false
  /// The document has ended as it should.
  public private(set) var isAtEnd = false

  /// - Parameters:
  ///   - bareName: what a text is called that is such an array itself; nil where none is.
  ///   - isMeant: asked of every array outside of the meant ones.
  public init(bareName: String? = nil, isMeant: @escaping Choice) {
    self.isMeant = isMeant
    self.bareName = bareName
  }

  /// One array by its path.
  public init(path: [String], takesBareArray: Bool = false) {
    self.init(bareName: takesBareArray ? path.last : nil) { $0 == path }
  }

  /// A scanner for the rest of a text from behind an element on.
  /// - Parameter place: as `resumption` said there.
  /// - Returns: nil for what was no place.
  public init?(resumingAt place: String, bareName: String? = nil, isMeant: @escaping Choice) {
    guard let levels = ScannerLevels(place) else { return nil }
    self.init(bareName: bareName, isMeant: isMeant)
    self.levels = levels
    beginArray()
    count = levels.items
  }

  /// What a scanner must know that goes on at `elementEnd`.
  public var resumption: String { endLevels.text(items: endCount) }

  /// Where the next element stands: `dataset[17]`.
  public var place: String { "\(array)[\(count)]" }

  /// What stands around the arrays, with empty ones in their places; nil where that is no JSON.
  public var surroundings: JSON? { try? JSON.parse(frame) }

  /// Goes through the next bytes.
  public mutating func take(_ chunk: [UInt8], _ found: (Element) -> Void) {
    chunk.withUnsafeBufferPointer { bytes in
      var index = 0
      // Where the part of the chunk begins that is still to be kept.
      var kept = 0
      while index < bytes.count {
        if isInString {
          index = skipString(bytes, from: index)
          continue
        }
        let byte = bytes[index]
        switch byte {
        case 0x22: beginString()
        case 0x5B, 0x7B: open(byte, bytes, &kept, index)
        // A brace too many is its element's fault, and does not end the array.
        case 0x7D where depth == 0: break
        case 0x5D, 0x7D: close(bytes, &kept, index, found)
        case 0x2C where depth == 0:
          endElement(bytes[kept..<index], found)
          mark(index + 1)
          kept = index + 1
        case 0x2C where depth == nil:
          levels.next()
          text.removeAll(keepingCapacity: true)
        default: break
        }
        index += 1
      }
      keep(bytes[kept...])
    }
    taken += chunk.count
  }

  private mutating func beginString() {
    isInString = true
    if depth == nil { text.removeAll(keepingCapacity: true) }
  }

  /// - Returns: behind the string's end, or the chunk's.
  private mutating func skipString(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var from = isEscaped ? start + 1 : start
    isEscaped = false
    while let quote = bytes.place(of: 0x22, from: from) {
      guard Self.isEscape(bytes[from..<quote]) else {
        isInString = false
        if depth == nil { note(bytes[start..<quote]) }
        return quote + 1
      }
      from = quote + 1
    }
    isEscaped = from < bytes.count && Self.isEscape(bytes[from...])
    if depth == nil { note(bytes[start...]) }
    return bytes.count
  }

  /// Whether what follows is escaped: an odd number of backslashes stands before it.
  private static func isEscape(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = piece.endIndex
    while index > piece.startIndex, piece[index - 1] == 0x5C { index -= 1 }
    return (piece.endIndex - index) % 2 == 1
  }

  private mutating func note(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    if text.count < 256 { text.append(contentsOf: piece.prefix(256)) }
  }

  private mutating func open(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ kept: inout Int, _ index: Int
  ) {
    if let depth {
      self.depth = depth + 1
      return
    }
    let isBare = levels.isEmpty
    levels.open(isBare ? bareName ?? "" : String(decoding: text, as: UTF8.self))
    text.removeAll(keepingCapacity: true)
    guard byte == 0x5B, isBare ? bareName != nil : isMeant(levels.path) else { return }
    keep(bytes[kept...index])
    kept = index + 1
    beginArray()
    mark(index + 1)
  }

  /// All elements before this place have been handed out.
  private mutating func mark(_ place: Int) {
    elementEnd = taken + place
    endLevels = levels
    endCount = count
  }

  private mutating func beginArray() {
    depth = 0
    count = 0
    sawArray = true
    name = levels.path.last ?? bareName ?? ""
    array = levels.description
  }

  private mutating func close(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kept: inout Int, _ index: Int,
    _ found: (Element) -> Void
  ) {
    if let depth, depth > 0 {
      self.depth = depth - 1
      return
    }
    if depth == 0 {
      endElement(bytes[kept..<index], found)
      mark(index)
      kept = index
      depth = nil
    }
    levels.close()
    text.removeAll(keepingCapacity: true)
    if levels.isEmpty { isAtEnd = true }
  }

  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    guard depth != nil else {
      if frame.count + piece.count <= Self.frameLimit { frame.append(contentsOf: piece) }
      return
    }
    guard element.count + piece.count <= Self.elementLimit else {
      isTooLong = true
      element = []
      return
    }
    if !isTooLong { element.append(contentsOf: piece) }
  }

  private mutating func endElement(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, _ found: (Element) -> Void
  ) {
    keep(rest)
    defer {
      element.removeAll(keepingCapacity: element.capacity < 1 << 20)
      isTooLong = false
    }
    guard isTooLong || element.contains(where: { $0 > 0x20 }) else { return }
    found(Element(name: name, array: array, index: count, bytes: isTooLong ? nil : element))
    count += 1
  }
}
