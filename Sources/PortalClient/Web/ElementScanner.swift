public import Formats

/// Cuts the elements of one array out of a long JSON text as its bytes arrive, and holds nothing
/// but the element it is in: `{"result":{"results":[{…},{…}],…}}` by the path `result`, `results`.
/// What stands around the array is gathered as `frame`.
///
/// Whether an element is JSON is not judged here: one that is broken inside is handed out as it is,
/// and the next one follows.
public struct ElementScanner {
  /// Most bytes of one element; what is longer is handed out as nothing but its place.
  public static let elementLimit = 16 << 20
  /// Most bytes kept of what stands around the array.
  static let frameLimit = 1 << 20

  /// One element and where it stands.
  public enum Element {
    case bytes(index: Int, [UInt8])
    case tooLong(index: Int)
  }

  private enum Place { case outside, inside }

  private let path: [[UInt8]]
  private let takesBareArray: Bool
  private var depth = 0
  /// Members of the path that lead to where the scanner stands.
  private var matched = 0
  /// The depth at which elements are separated; nil outside the array.
  private var arrayDepth: Int?
  private var isInString = false
  private var isEscaped = false
  private var text: [UInt8] = []
  private var frame: [UInt8] = []
  private var element: [UInt8] = []
  private var isTooLong = false
  /// Bytes that were given to `take` before the current chunk, and behind which the last element
  /// ends.
  private var taken = 0
  public private(set) var elementEnd = 0
  /// Elements so far.
  public private(set) var count = 0
  /// Whether the array was met, and whether all brackets closed.
  public private(set) var sawArray = false
  public private(set) var isAtEnd = false

  /// - Parameter takesBareArray: a text that is an array itself is that array.
  public init(path: [String], takesBareArray: Bool = false) {
    self.path = path.map { Array($0.utf8) }
    self.takesBareArray = takesBareArray
  }

  /// A scanner for the rest of a text from behind an element on.
  /// - Parameter index: of the next element.
  public init(resumingAt index: Int) {
    self.init(path: [])
    count = index
    depth = 1
    arrayDepth = 1
    sawArray = true
  }

  /// What stands around the array, with an empty one in its place; nil where that is no JSON.
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
        case 0x7D where arrayDepth == depth: break
        case 0x5D, 0x7D: close(bytes, &kept, index, found)
        case 0x2C where arrayDepth == depth:
          endElement(bytes[kept..<index], found)
          elementEnd = taken + index + 1
          kept = index + 1
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
    if arrayDepth == nil { text.removeAll(keepingCapacity: true) }
  }

  /// - Returns: behind the string's end, or the chunk's.
  private mutating func skipString(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInString = false
        if arrayDepth == nil { name(bytes[start..<index]) }
        return index + 1
      }
      index += 1
    }
    if arrayDepth == nil { name(bytes[start..<index]) }
    return index
  }

  private mutating func name(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    if text.count < 256 { text.append(contentsOf: piece.prefix(256)) }
  }

  private mutating func open(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ kept: inout Int, _ index: Int
  ) {
    depth += 1
    guard arrayDepth == nil, !sawArray else { return }
    let isNamed = depth == matched + 2 && matched < path.count && text == path[matched]
    if byte == 0x5B, isNamed && matched + 1 == path.count || takesBareArray && depth == 1 {
      keep(bytes[kept...index])
      kept = index + 1
      arrayDepth = depth
      sawArray = true
    } else if byte == 0x7B, isNamed {
      matched += 1
    }
    text.removeAll(keepingCapacity: true)
  }

  private mutating func close(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kept: inout Int, _ index: Int,
    _ found: (Element) -> Void
  ) {
    if arrayDepth == depth {
      endElement(bytes[kept..<index], found)
      kept = index
      arrayDepth = nil
    }
    depth -= 1
    if matched > 0, depth < matched + 1, arrayDepth == nil { matched = max(0, depth - 1) }
    if depth == 0 { isAtEnd = true }
  }

  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    guard arrayDepth != nil else {
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
    if isTooLong {
      found(.tooLong(index: count))
    } else if element.contains(where: { $0 > 0x20 }) {
      found(.bytes(index: count, element))
    } else {
      return
    }
    count += 1
  }
}
