/// Rows of a page that the page before it had already.
struct PageOverlap: Hashable {
  /// Rows that are there again.
  let again: Int
  /// Whether they are the end of the one and the beginning of the other, or all of the other and
  /// side by side in the one: so they are where two pages are counted by different sizes.
  let isShift: Bool

  /// What speaks for it are rows that stand there once in either page: of a table that has rows
  /// which are alike, rows that are alike say nothing.
  init(_ page: PageReading.Page, after last: PageReading.Page?) {
    let (before, behind) = (last?.rowDigests ?? [], page.rowDigests)
    let (places, others) = (Self.places(before), Self.places(behind))
    if let first = behind.first, let start = places[first], others[first] != nil {
      let count = min(behind.count, before.count - start)
      let run = behind[..<count]
      let proofs = run.filter { places[$0] != nil && others[$0] != nil }.count
      if before[start..<(start + count)].elementsEqual(run), proofs * 2 >= count,
        start + count == before.count || count == behind.count
      {
        (again, isShift) = (count, true)
        return
      }
    }
    isShift = false
    // Pages in no order, of a table whose rows all differ.
    let common = others.keys.filter { places[$0] != nil }.count
    let differ = places.count == before.count && others.count == behind.count
    again = differ && (common > 1 || behind.count >= Self.least) ? common : 0
  }

  /// Of fewer rows one may be there again by chance, although all of them differ.
  static let least = 10

  /// Where rows stand that stand there once.
  private static func places(_ digests: [Int]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var twice: Set<Int> = []
    for (place, digest) in digests.enumerated()
    where places.updateValue(place, forKey: digest) != nil {
      twice.insert(digest)
    }
    for digest in twice { places[digest] = nil }
    return places
  }
}
