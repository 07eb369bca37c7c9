import Foundation

/// How many instructions each path may take, a line each in `Tests/Benchmarks/bounds`: millions,
/// then the name.
struct Bounds {
  private let millions: [String: Double]

  init(path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var millions: [String: Double] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let number = Double(words[0]) else { continue }
      millions[String(words[1])] = number
    }
    self.millions = millions
  }

  subscript(name: String) -> Double? { millions[name] }
}
