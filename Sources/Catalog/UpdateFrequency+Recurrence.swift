extension UpdateFrequency {
  /// From what catalogues say of how often data is renewed: an ISO 8601 recurrence (`R/P1Y`), a
  /// term of the Dublin Core frequencies (`http://purl.org/cld/freq/monthly`), or a word.
  /// - Returns: nil for what says nothing that is known.
  public static func recurring(_ text: String) -> UpdateFrequency? {
    guard !text.isEmpty else { return nil }
    if text.utf8.starts(with: "R/P".utf8), let known = periods["p" + text.dropFirst(3).lowercased()]
    {
      return known
    }
    let word = (text.split { "/#".contains($0) }.last.map(String.init) ?? "").lowercased()
    if text.uppercased().hasPrefix("R/") || word.hasPrefix("p") && word.contains(where: \.isNumber)
    {
      return periods[word]
    }
    let letters = word.filter(\.isLetter)
    return words.first { letters.hasPrefix($0.word) }?.frequency
  }

  private static let periods: [String: UpdateFrequency] = [
    "p1y": .yearly, "p6m": .halfYearly, "p0.5y": .halfYearly, "p3m": .quarterly, "p1m": .monthly,
    "p0.33m": .irregular, "p7d": .weekly, "p1w": .weekly, "p1d": .daily, "pt1s": .realTime,
    "pt1h": .realTime, "p2y": .other, "p4y": .other, "p10y": .other,
  ]

  private static let words: [(word: String, frequency: UpdateFrequency)] = [
    ("annual", .yearly), ("year", .yearly), ("semiannual", .halfYearly), ("biannual", .halfYearly),
    ("halfyear", .halfYearly), ("quarter", .quarterly), ("month", .monthly), ("week", .weekly),
    ("dai", .daily), ("continu", .realTime), ("real", .realTime), ("hour", .realTime),
    ("irreg", .irregular), ("asneeded", .irregular), ("notplanned", .irregular),
    ("never", .irregular), ("unknown", .other),
  ]
}
