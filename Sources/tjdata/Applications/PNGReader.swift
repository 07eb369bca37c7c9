import CZlib

/// A picture as grey levels, 0 for black, row by row.
struct GreyPicture: Hashable, Sendable {
  var width: Int
  var height: Int
  var levels: [UInt8]
}

/// The inside of a PNG (W3C PNG, third edition) that is not interlaced: all colour types and depths,
/// transparency over white. nil for anything else: it only cannot be previewed then.
struct PNGReader {
  private var width = 0
  private var height = 0
  private var depth = 0
  private var colour = 0
  private var palette: [UInt8] = []
  private var transparency: [UInt8] = []
  private var packed: [UInt8] = []

  static func read(_ bytes: [UInt8]) -> GreyPicture? {
    var reader = PNGReader()
    guard reader.takeChunks(bytes), let lines = reader.unfiltered() else { return nil }
    return reader.picture(lines)
  }

  /// Values a pixel has.
  private var channels: Int {
    switch colour {
    case 0, 3: 1
    case 4: 2
    case 2: 3
    default: 4
    }
  }

  private mutating func takeChunks(_ bytes: [UInt8]) -> Bool {
    var place = 8
    while place + 12 <= bytes.count {
      let length = Self.big(bytes, place)
      let data = place + 8
      guard length <= bytes.count - data - 4 else { return false }
      let body = bytes[data..<(data + length)]
      switch String(decoding: bytes[(place + 4)..<data], as: UTF8.self) {
      case "IHDR": guard takeHeader(Array(body)) else { return false }
      case "PLTE": palette = Array(body)
      case "tRNS": transparency = Array(body)
      case "IDAT": packed += body
      case "IEND": return width > 0
      default: break
      }
      place = data + length + 4
    }
    return width > 0 && !packed.isEmpty
  }

  private mutating func takeHeader(_ body: [UInt8]) -> Bool {
    guard body.count == 13, body[12] == 0, [0, 2, 3, 4, 6].contains(body[9]),
      [1, 2, 4, 8, 16].contains(body[8])
    else { return false }
    (width, height) = (Self.big(body, 0), Self.big(body, 4))
    (depth, colour) = (Int(body[8]), Int(body[9]))
    // Wide enough for any logo, and no way to ask for gigabytes.
    return (1...10_000).contains(width) && (1...10_000).contains(height)
      && width * height <= 20_000_000
  }

  private var lineBytes: Int { (width * channels * depth + 7) / 8 }

  /// The lines without their filters (section 9).
  private func unfiltered() -> [UInt8]? {
    let line = lineBytes
    guard var data = inflated(to: (line + 1) * height) else { return nil }
    let step = max(1, channels * depth / 8)
    var previous = [UInt8](repeating: 0, count: line)
    var lines: [UInt8] = []
    lines.reserveCapacity(line * height)
    for row in 0..<height {
      let start = row * (line + 1)
      let filter = data[start]
      for index in 0..<line {
        let left = index >= step ? data[start + 1 + index - step] : 0
        let corner = index >= step ? previous[index - step] : 0
        data[start + 1 + index] &+= Self.prediction(filter, left, previous[index], corner)
      }
      previous = Array(data[(start + 1)..<(start + 1 + line)])
      lines += previous
    }
    return lines
  }

  private static func prediction(
    _ filter: UInt8, _ left: UInt8, _ up: UInt8, _ corner: UInt8
  ) -> UInt8 {
    switch filter {
    case 1: return left
    case 2: return up
    case 3: return UInt8((Int(left) + Int(up)) / 2)
    case 4:
      let guess = Int(left) + Int(up) - Int(corner)
      let (a, b, c) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
      return a <= b && a <= c ? left : b <= c ? up : corner
    default: return 0
    }
  }

  private func inflated(to size: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: size)
    var length = UInt(size)
    let status = uncompress(&output, &length, packed, UInt(packed.count))
    return status == Z_OK && Int(length) == size ? output : nil
  }

  private func picture(_ lines: [UInt8]) -> GreyPicture {
    var levels: [UInt8] = []
    levels.reserveCapacity(width * height)
    for row in 0..<height {
      let line = lines[(row * lineBytes)..<((row + 1) * lineBytes)]
      for column in 0..<width { levels.append(level(line, column)) }
    }
    return GreyPicture(width: width, height: height, levels: levels)
  }

  private func level(_ line: ArraySlice<UInt8>, _ column: Int) -> UInt8 {
    func value(_ channel: Int) -> Int { sample(line, column * channels + channel) }
    switch colour {
    case 3:
      let index = value(0)
      guard index * 3 + 2 < palette.count else { return 255 }
      let alpha = index < transparency.count ? Int(transparency[index]) : 255
      return Self.grey(palette[(index * 3)..<(index * 3 + 3)].map { Int($0) }, alpha)
    case 2, 6: return Self.grey([value(0), value(1), value(2)], colour == 6 ? value(3) : 255)
    default: return Self.grey([value(0), value(0), value(0)], colour == 4 ? value(1) : 255)
    }
  }

  /// 0 to 255, but a palette's index as it is.
  private func sample(_ line: ArraySlice<UInt8>, _ number: Int) -> Int {
    let start = line.startIndex
    guard depth < 8 else { return Int(line[start + number * depth / 8]) }
    let bit = number * depth
    let mask = (1 << depth) - 1
    let raw = Int(line[start + bit / 8]) >> (8 - depth - bit % 8) & mask
    return colour == 3 ? raw : raw * 255 / mask
  }

  /// Rec. 601 luma over white.
  private static func grey(_ rgb: [Int], _ alpha: Int) -> UInt8 {
    let luma = (299 * rgb[0] + 587 * rgb[1] + 114 * rgb[2]) / 1000
    return UInt8((luma * alpha + 255 * (255 - alpha)) / 255)
  }

  private static func big(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
