import Base
public import Catalog

/// Made-up entries, as many as wanted, one at a time, in ascending order of id: words, departments
/// and themes after Zipf's law, the same for the same seed.
public struct CatalogueGenerator: Sequence, IteratorProtocol, Sendable {
  public let count: Int
  private var made = 0
  private var random: SeededGenerator
  private let withFields: Bool
  private let subjects = Zipf(count: Words.subjects.count)
  private let endings = Zipf(count: Words.endings.count)
  private let publishers = Zipf(count: Words.publishers.count)
  private let themes = Zipf(count: Words.themes.count)
  private let uses = Zipf(count: 20_000)

  /// - Parameter withFields: gives interfaces their 数据项.
  public init(count: Int, seed: UInt64 = 1, withFields: Bool = false) {
    self.count = count
    self.withFields = withFields
    random = SeededGenerator(seed: seed)
  }

  public mutating func next() -> Entry? {
    guard made < count else { return nil }
    let isInterface = chance(0.4)
    let title = title()
    let publisher = Words.publishers[publishers.pick(&random)]
    let issued = moment(from: 2017)
    let modified = Moment(
      minutes: issued.minutes + Int.random(in: 0..<2_000_000, using: &random))
    let usage = Usage(downloads: uses.pick(&random) / 4, views: uses.pick(&random) * 3)
    let rating = rating()
    defer { made += 1 }
    guard let id = id() else { return nil }
    return Entry(
      id: id, kind: isInterface ? .interface : .dataset, title: title,
      abstract: "\(publisher)发布的\(title)，包括\(subject())、\(subject())、\(subject())等内容。",
      tags: chance(0.6) ? [subject(), subject()] : [],
      theme: Words.themes[themes.pick(&random)], publisher: publisher,
      openStatus: chance(0.85) ? .unconditional : .conditional,
      frequency: UpdateFrequency.allCases.randomElement(using: &random) ?? .other,
      issued: issued, modified: modified,
      formats: Array(FileFormat.allCases.prefix(Int.random(in: 1...4, using: &random))),
      rowCount: Int.random(in: 10..<50_000, using: &random), usage: usage, rating: rating,
      score: Score.value(
        rating: rating, usage: usage, ageInDays: (modified.minutes / -1440) + 22_000),
      revision: made + 1, fields: isInterface && withFields ? fields() : nil)
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func subject() -> String { Words.subjects[subjects.pick(&random)] }

  private mutating func title() -> String {
    let area = chance(0.35) ? Words.areas.randomElement(using: &random) ?? "" : ""
    let words = (0..<Int.random(in: 2...4, using: &random)).map { _ in subject() }
    return area + words.joined() + Words.endings[endings.pick(&random)]
  }

  /// The number in front makes ids ascend.
  private mutating func id() -> EntryID? {
    let front = String(made + 1, radix: 16)
    let back = String(random.next(), radix: 16)
    return EntryID(
      String(repeating: "0", count: 16 - front.count) + front
        + String(repeating: "0", count: 16 - back.count) + back)
  }

  private mutating func moment(from year: Int) -> Moment {
    Moment(
      year: year + Int.random(in: 0..<6, using: &random),
      month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random),
      hour: Int.random(in: 0..<24, using: &random), minute: Int.random(in: 0..<60, using: &random))
  }

  private mutating func rating() -> RatingSummary {
    guard chance(0.5) else { return RatingSummary() }
    let mean = Double.random(in: 1...5, using: &random)
    return RatingSummary(
      count: Int.random(in: 1...60, using: &random), accuracy: mean, satisfaction: mean,
      timeliness: mean, usability: mean)
  }

  private mutating func fields() -> [Field] {
    let department = 3_070_020_000_000 + Int.random(in: 0..<60, using: &random)
    let dataset = String(1_000_000 + made % 900_000).dropFirst()
    return (1...Int.random(in: 3...12, using: &random)).map { column in
      Field(
        code: "f_\(department)_\(dataset)\(String(1000 + column).dropFirst())",
        type: FieldType.allCases.randomElement(using: &random) ?? .text,
        label: Words.labels.randomElement(using: &random) ?? "名称")
    }
  }
}
