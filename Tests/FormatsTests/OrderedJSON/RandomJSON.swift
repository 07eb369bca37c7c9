import Base
import Formats

extension JSON {
  /// Any value: repeated names, empty containers, every kind of character and number.
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .number(randomNumber(using: &generator))
    case 3, 4: .string(randomText(using: &generator))
    case 5, 6:
      .array(
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
          random(depth: depth - 1, using: &generator)
        })
    default:
      .object(
        (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
          Member(
            randomText(using: &generator), random(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func randomNumber(using generator: inout SeededGenerator) -> String {
    let forms = ["0", "-0", "1.0", "1e3", "1E+03", "12345678901234567890123", "-0.10", "2.50e-7"]
    let form = forms.randomElement(using: &generator) ?? "0"
    return Bool.random(using: &generator)
      ? form : String(Int.random(in: -99...99, using: &generator))
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0x4E00...0x4E20, 0x1F600...0x1F610, 0x300...0x304,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator))
      text.unicodeScalars.append(scalar ?? "?")
    }
    return text
  }
}
