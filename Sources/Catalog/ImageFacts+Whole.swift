extension ImageFacts {
  /// Whether a picture of this format goes on to its end: a transfer that broke off leaves a file
  /// whose beginning is right. Nothing is decoded; the parts are walked by the lengths they state.
  public func isWhole(_ bytes: [UInt8]) -> Bool {
    switch format {
    case .png: Self.hasPNGEnd(bytes)
    case .jpeg: Self.hasJPEGEnd(bytes)
    case .gif: Self.hasGIFEnd(bytes)
    }
  }

  /// Chunks up to IEND, with data among them (W3C PNG 5.3, 5.6).
  private static func hasPNGEnd(_ bytes: [UInt8]) -> Bool {
    var place = 8
    var hasData = false
    // Length, type and checksum of each.
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = bytes[place + 4..<place + 8]
      let end = place + 12 + length
      guard end <= bytes.count, type.allSatisfy(isLetter) else { return false }
      if type.elementsEqual("IEND".utf8) { return hasData && length == 0 }
      if type.elementsEqual("IDAT".utf8) { hasData = true }
      place = end
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Segments, each with its length, and scans, which go on to the next marker, up to EOI (T.81,
  /// B.1). A picture within a segment ends nothing.
  private static func hasJPEGEnd(_ bytes: [UInt8]) -> Bool {
    var place = 2
    var hasScan = false
    while place + 1 < bytes.count {
      let marker = bytes[place + 1]
      // Data of a scan, stuffed bytes and restart markers in it; or filling before a marker.
      if bytes[place] != 0xFF || marker == 0 || (0xD0...0xD7).contains(marker) {
        guard hasScan else { return false }
        place += bytes[place] == 0xFF ? 2 : 1
      } else if marker == 0xFF {
        place += 1
      } else if marker == 0xD9 {
        return hasScan
      } else {
        guard place + 3 < bytes.count else { return false }
        let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
        guard length >= 2 else { return false }
        if marker == 0xDA { hasScan = true }
        place += 2 + length
      }
    }
    return false
  }

  /// Blocks up to the trailer (GIF89a, 27).
  private static func hasGIFEnd(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 13 else { return false }
    var place = 13 + colours(bytes[10])
    while place < bytes.count {
      switch bytes[place] {
      case 0x3B: return true
      // An extension has a label before its blocks.
      case 0x21: place += 2
      // A picture has its place, colours of its own and the size of its codes.
      case 0x2C:
        guard place + 9 < bytes.count else { return false }
        place += 10 + colours(bytes[place + 9]) + 1
      default: return false
      }
      while place < bytes.count, bytes[place] != 0 { place += 1 + Int(bytes[place]) }
      place += 1
    }
    return false
  }

  /// Bytes of a colour table, by the flags that announce it.
  private static func colours(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }
}
