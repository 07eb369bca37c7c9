import Catalog
import Foundation

/// Entries made by rule, all shapes among them.
enum Samples {
  static func id(_ number: Int) -> EntryID {
    let digits = String(number, radix: 16)
    let text = String(repeating: "0", count: 32 - digits.utf8.count) + digits
    guard let id = EntryID(text) else { preconditionFailure("32 digits are an id") }
    return id
  }

  static func entry(_ number: Int, _ random: inout some RandomNumberGenerator) -> Entry {
    Entry(
      id: id(number), kind: Bool.random(using: &random) ? .dataset : .interface,
      title: text(&random), abstract: text(&random),
      tags: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) },
      theme: text(&random), publisher: text(&random), industry: text(&random),
      openStatus: OpenStatus.allCases.randomElement(using: &random) ?? .closed,
      frequency: UpdateFrequency.allCases.randomElement(using: &random) ?? .other,
      issued: moment(&random), modified: moment(&random),
      formats: FileFormat.allCases.filter { _ in Bool.random(using: &random) },
      rowCount: Bool.random(using: &random) ? Int.random(in: 0...1 << 40, using: &random) : nil,
      usage: Usage(
        downloads: Int.random(in: 0...99_999, using: &random),
        views: Int.random(in: -1...9, using: &random)),
      rating: RatingSummary(
        count: Int.random(in: 0...9, using: &random), accuracy: stars(&random),
        satisfaction: stars(&random), timeliness: stars(&random), usability: stars(&random)),
      score: Int.random(in: 0...1000, using: &random), revision: number, fields: fields(&random))
  }

  private static func fields(_ random: inout some RandomNumberGenerator) -> [Field]? {
    guard Bool.random(using: &random) else { return nil }
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Field(
        code: text(&random), type: FieldType.allCases.randomElement(using: &random) ?? .text,
        label: text(&random))
    }
  }

  private static func stars(_ random: inout some RandomNumberGenerator) -> Double {
    switch Int.random(in: 0...3, using: &random) {
    case 0: Double(Int.random(in: 0...5, using: &random))
    case 1: Double.random(in: 0...5, using: &random)
    case 2: Double.random(in: 0...1e-7, using: &random)
    default: 4.5
    }
  }

  private static func moment(_ random: inout some RandomNumberGenerator) -> Moment {
    Moment(
      minutes: Int.random(in: -1_000_000...60_000_000, using: &random),
      hasTime: Bool.random(using: &random))
  }

  private static func text(_ random: inout some RandomNumberGenerator) -> String {
    let words = [
      "天津市", "绿色商场名单", "", "a/b", "\"引号\"", "反\\斜", "换\n行", "\u{1B}[31m", "😀", "e\u{301}",
      "{", "}", ":,", " ", "\u{2028}", "𠮷",
    ]
    return (0..<Int.random(in: 0...3, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }.joined()
  }
}
