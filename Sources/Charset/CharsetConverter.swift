import Glibc

/// Turns a text into UTF-8, piece by piece, by `iconv(3)`; each damaged place becomes one
/// U+FFFD. Of one thread.
public final class CharsetConverter {
  /// Places that could not be read so far.
  public private(set) var damaged = 0

  private let handle: iconv_t
  private let isChinese: Bool
  /// Bytes of the smallest piece of a character.
  private let unit: Int
  /// A character that was cut at the end of the last piece.
  private var rest: [UInt8] = []

  /// - Returns: nil where iconv does not know the charset.
  public init?(_ charset: Charset) {
    guard let handle = Self.open(charset.name) else { return nil }
    self.handle = handle
    isChinese = charset == .chinese
    unit = charset.name.hasPrefix("UTF-16") ? 2 : charset.name.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit { iconv_close(handle) }

  static func isKnown(_ name: String) -> Bool {
    guard let handle = open(name) else { return false }
    iconv_close(handle)
    return true
  }

  private static func open(_ name: String) -> iconv_t? {
    let handle = iconv_open("UTF-8", name)
    return handle == iconv_t(bitPattern: -1) ? nil : handle
  }

  /// How many places of a text are damaged under a charset.
  static func damage(of bytes: [UInt8], in charset: Charset) -> Int {
    guard let converter = CharsetConverter(charset) else { return .max }
    _ = converter.whole(bytes)
    return converter.damaged
  }

  /// Whether bytes are UTF-8 as they stand, or the start of such.
  public static func isPlain(_ bytes: [UInt8], isStart: Bool) -> Bool {
    UTF8Shape(bytes, isStart: isStart).isValid
  }

  /// A whole text, without the mark at its start.
  public func whole(_ bytes: [UInt8]) -> [UInt8] {
    start(bytes) + finish()
  }

  /// The start of a text, without the mark and without a character that is cut.
  public func start(_ bytes: [UInt8]) -> [UInt8] {
    let text = convert(bytes)
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
  }

  public func convert(_ piece: [UInt8]) -> [UInt8] {
    let input = rest + piece
    rest = []
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    var used = 0
    while used < input.count {
      switch step(input, from: &used, into: &output) {
      case EILSEQ: skip(input, &used, &output)
      case EINVAL:
        rest = Array(input[used...])
        return output
      default: break
      }
    }
    return output
  }

  /// What is left at the end of the text: a character that was cut is a damaged place.
  public func finish() -> [UInt8] {
    guard !rest.isEmpty else { return [] }
    rest = []
    damaged += 1
    return Self.mark
  }

  private static let mark: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// One call of iconv, with room for 64 KB.
  /// - Returns: `errno`; 0 where all went well, or the room alone was too small.
  private func step(_ input: [UInt8], from used: inout Int, into output: inout [UInt8]) -> Int32 {
    let room = 64 << 10
    var fault: Int32 = 0
    output += [UInt8](unsafeUninitializedCapacity: room) { space, count in
      space.withMemoryRebound(to: CChar.self) { space in
        input.withUnsafeBufferPointer { bytes in
          bytes.withMemoryRebound(to: CChar.self) { bytes in
            // iconv reads it only, whatever its declaration says.
            var source = UnsafeMutablePointer(mutating: bytes.baseAddress.map { $0 + used })
            var left = bytes.count - used
            var target = space.baseAddress
            var free = room
            // glibc's `size_t` is Swift's `Int`: -1 is the fault.
            if iconv(handle, &source, &left, &target, &free) == -1 { fault = errno }
            used = bytes.count - left
            count = room - free
          }
        }
      }
    }
    return fault == E2BIG ? 0 : fault
  }

  /// A piece that fits nowhere. cp936 has the euro sign at 0x80, which GB18030 has not.
  private func skip(_ input: [UInt8], _ used: inout Int, _ output: inout [UInt8]) {
    if isChinese, input[used] == 0x80 {
      output += "€".utf8
    } else {
      damaged += 1
      output += Self.mark
    }
    used = min(input.count, used + unit)
  }
}
