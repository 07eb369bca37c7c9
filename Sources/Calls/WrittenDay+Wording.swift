import Catalog

/// Dates in answers.
struct WrittenDay {
  /// Made once for all dates of a column.
  private let form = #/\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)/#.dotMatchesNewlines()

  /// A date as the platforms write it; the day of `20190227`, `2019/2/27`, `2019.2.27`,
  /// `2019年2月27日` and of times with a fraction; in Beijing where a zone stands behind it.
  func moment(_ text: String) -> Moment? {
    if let moment = Moment(text) { return moment }
    if text.utf8.count == 8, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      return Moment("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
    guard let match = text.prefixMatch(of: form) else { return nil }
    let parts = [match.2, match.3].map { $0.utf8.count < 2 ? "0\($0)" : String($0) }
    let day = "\(match.1)-\(parts.joined(separator: "-"))"
    let time = match.4
    let hasZone = time.contains { "Zz+".contains($0) } || time.dropFirst(6).contains("-")
    return (hasZone ? Moment(internet: day + time) : nil) ?? Moment(day)
  }
}
