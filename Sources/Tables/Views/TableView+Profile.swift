import Base
public import Tabular

extension TableView {
  /// What a column of the view holds, over the view's rows.
  /// - Parameter column: a place in the view's headings.
  /// - Throws: `TableFault`, `CancellationError`.
  public func profile(
    _ column: Int, report: TableProgress.Report? = nil
  ) async throws -> ColumnProfile {
    try await profiles([column], report: report).first ?? ColumnProfile(heading: headings[column])
  }

  /// What each of some columns holds; many of a short table are looked at in one pass.
  /// - Parameter places: in the view's headings.
  /// - Throws: as above.
  public func profiles(
    _ places: [Int], report: TableProgress.Report? = nil
  ) async throws -> [ColumnProfile] {
    try await base.waitUntilComplete()
    if let wrong = places.first(where: { !columns.indices.contains($0) }) {
      throw TableFault.noColumn(name: "#\(wrong + 1)")
    }
    let count = max(1, min(Self.mostAtOnce, Self.cellsAtOnce / max(1, base.extent.rows)))
    var profiles: [ColumnProfile] = []
    for start in stride(from: 0, to: places.count, by: count) {
      profiles += try await pass(Array(places[start..<min(places.count, start + count)]), report)
    }
    return profiles
  }

  /// Cells and columns that one pass gathers.
  private static var cellsAtOnce: Int { 1 << 20 }
  private static var mostAtOnce: Int { 256 }

  private func pass(
    _ places: [Int], _ report: TableProgress.Report?
  ) async throws -> [ColumnProfile] {
    let columns = places.map { self.columns[$0] }
    let headings = places.map { self.headings[$0] }
    let isLiteral = base.isLiteral
    let parts = try await TableScan(table: base, rows: rowSet, report: report).run(
      make: { headings.map { ProfilePart(kind: $0.kind) } },
      visit: { part, row in
        for (place, column) in columns.enumerated() {
          part[place].add(row[column], row: row.number)
        }
      })
    for (place, heading) in headings.enumerated() {
      if heading.kind.isDate {
        base.tell(parts.reduce(into: ZoneTally()) { $0.add($1[place].tally.zones) }, of: heading)
      }
      let check = parts.reduce(into: ColumnCheck(heading.kind)) { $0.add($1[place].check) }
      base.index.tell(check.notices(of: heading, isWhole: true))
    }
    let made = try await Worker.run(1) { _, _ in
      headings.enumerated().map { place, heading in
        var all = parts.first?[place] ?? ProfilePart(kind: heading.kind)
        for part in parts.dropFirst() { all.add(part[place]) }
        all.countByValue()
        return ProfileMaker(part: all, heading: heading, isLiteral: isLiteral).profile
      }
    }
    return made.first ?? []
  }
}

/// Turns findings into a profile.
struct ProfileMaker {
  private static let fractions = [0.05, 0.25, 0.5, 0.75, 0.95]
  private static let bins = 20
  private static let tops = 20

  let part: ProfilePart
  let heading: TableHeading
  let isLiteral: Bool

  var profile: ColumnProfile {
    var profile = ColumnProfile(heading: heading)
    let tally = part.tally.named(heading)
    if !isLiteral { profile.heading.kind = tally.kind }
    profile.blanks = part.blanks
    profile.damaged = part.damaged
    profile.rows = part.rows
    profile.kinds = tally
    profile.lengths = part.lengths
    profile.isDistinctEstimated = part.isFull
    profile.distinct = part.isFull ? part.sketch.estimate : part.counts.count
    profile.isSampled = part.measured > part.sample.count
    // Of more values than are counted nobody knows which is the most frequent.
    profile.top = part.isFull ? [] : top
    (profile.minimum, profile.maximum) = ends
    if part.measured > 0, heading.kind.isMeasured, !heading.isCode { measure(&profile) }
    return profile
  }

  private func measure(_ profile: inout ColumnProfile) {
    let sample = part.sample.sorted()
    if heading.kind.isNumeric {
      let moments = part.moments
      // Beyond the largest Double there is nothing to be said.
      if moments.sum.isFinite { (profile.sum, profile.mean) = (moments.sum, moments.mean) }
      if moments.deviation.isFinite { profile.deviation = moments.deviation }
    }
    profile.quantiles = Self.fractions.map { fraction in
      let value = Self.quantile(sample, fraction)
      return ColumnProfile.Quantile(fraction: fraction, value: value, text: text(value))
    }
    profile.histogram = histogram(sample)
  }

  /// Between two neighbours in proportion (type 7 of Hyndman and Fan 1996).
  static func quantile(_ sorted: [Double], _ fraction: Double) -> Double {
    guard let last = sorted.indices.last else { return 0 }
    let place = fraction * Double(last)
    let lower = Int(place)
    let rest = place - Double(lower)
    return lower == last ? sorted[last] : sorted[lower] * (1 - rest) + sorted[lower + 1] * rest
  }

  private func histogram(_ sorted: [Double]) -> [ColumnProfile.Bin] {
    guard let first = sorted.first, let last = sorted.last else { return [] }
    guard first < last else {
      return [ColumnProfile.Bin(lower: first, upper: last, text: text(first), count: part.measured)]
    }
    // Halved, so that the distance of two large numbers is still one.
    let width = (last / 2 - first / 2) / Double(Self.bins) * 2
    var counts = [Int](repeating: 0, count: Self.bins)
    for value in sorted {
      let place = Int(saturating: (value / 2 - first / 2) / (width / 2))
      counts[min(Self.bins - 1, max(0, place))] += 1
    }
    return counts.enumerated().map { place, count in
      let lower = first + width * Double(place)
      let scaled = count * part.measured / max(1, sorted.count)
      return ColumnProfile.Bin(lower: lower, upper: lower + width, text: text(lower), count: scaled)
    }
  }

  /// A value as the column writes it: a date, a time, a whole number, or four decimals at most.
  private func text(_ value: Double) -> String {
    if heading.kind.isDate {
      guard part.hasFractions else {
        return DateCell.text(seconds: Int(saturating: value.rounded()), part.precision)
      }
      // To the millisecond: a quantile lies between two moments.
      return DateCell.text(thousandths: Int(saturating: (value * 1000).rounded()))
    }
    if heading.kind == .time {
      return TimeCell.text(seconds: value, hasSeconds: part.precision == .second)
    }
    return part.tally.form.text(value)
  }

  private var top: [ColumnProfile.Tally] {
    var best: [Int] = []
    for (number, count) in part.counts.enumerated() {
      if best.count == Self.tops, let last = best.last, part.counts[last] >= count { continue }
      let place = best.firstIndex { part.counts[$0] < count } ?? best.count
      best.insert(number, at: place)
      if best.count > Self.tops { best.removeLast() }
    }
    return best.map { ColumnProfile.Tally(value: part.values.text($0), count: part.counts[$0]) }
  }

  /// The smallest and the largest: of numbers and dates by value, otherwise of the texts.
  private var ends: (String, String) {
    guard !part.counts.isEmpty else { return ("", "") }
    if heading.kind.isMeasured, part.measured > 0 {
      return (part.smallestText, part.largestText)
    }
    var ends = part.uncounted
    for number in part.counts.indices {
      part.values.bytes(number).withUnsafeBufferPointer { ends.add($0) }
    }
    return (ends.first?.text ?? "", ends.last?.text ?? "")
  }
}
