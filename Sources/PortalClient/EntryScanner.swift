import Catalog

/// Reads an `Entry` from a line of JSON some ten times faster than `JSONDecoder`, which a first
/// pull of a nation's catalogue needs. It knows the usual form and no other: anything unexpected
/// (an escape, a null, an unknown or repeated member, a fault) makes it give up, and the line goes
/// to `JSONDecoder`, which decides. So it never accepts what `Codable` would refuse or read
/// otherwise.
struct EntryScanner {
  private var scanner: LineScanner
  private var draft = EntryDraft()

  static func entry(_ bytes: [UInt8], _ range: Range<Int>) -> Entry? {
    var scanner = EntryScanner(scanner: LineScanner(bytes: bytes, range: range))
    guard scanner.readMembers() else { return nil }
    return scanner.draft.entry
  }

  private init(scanner: LineScanner) { self.scanner = scanner }

  private mutating func readMembers() -> Bool {
    var names: Set<EntryMember> = []
    let isObject = scanner.object { scanner, name in
      guard let member = EntryMember(rawValue: name), names.insert(member).inserted else {
        return false
      }
      return draft.read(member, &scanner)
    }
    return isObject && scanner.isAtEnd
  }
}

/// The members of an entry on the wire.
private enum EntryMember: String {
  case id, kind, title, abstract, tags, theme, publisher, industry, openStatus, frequency, issued,
    modified, formats, rowCount, usage, rating, score, revision
}

/// An entry whose members come one by one.
private struct EntryDraft {
  private var id: EntryID?
  private var kind: EntryKind?
  private var title: String?
  private var abstract: String?
  private var tags: [String]?
  private var theme: String?
  private var publisher: String?
  private var industry: String?
  private var openStatus: OpenStatus?
  private var frequency: UpdateFrequency?
  private var issued: Moment?
  private var modified: Moment?
  private var formats: [FileFormat]?
  private var rowCount: Int?
  private var usage: Usage?
  private var rating: RatingSummary?
  private var score: Int?
  private var revision: Int?

  /// - Returns: false when the value is not of the usual form.
  mutating func read(_ member: EntryMember, _ scanner: inout LineScanner) -> Bool {
    switch member {
    case .id: take(scanner.string().flatMap { EntryID($0) }, into: \.id)
    case .kind: take(scanner.string().flatMap(EntryKind.init), into: \.kind)
    case .title: take(scanner.string(), into: \.title)
    case .abstract: take(scanner.string(), into: \.abstract)
    case .tags: take(scanner.array { $0.string() }, into: \.tags)
    case .theme: take(scanner.string(), into: \.theme)
    case .publisher: take(scanner.string(), into: \.publisher)
    case .industry: take(scanner.string(), into: \.industry)
    case .openStatus: take(scanner.string().flatMap(OpenStatus.init), into: \.openStatus)
    case .frequency: take(scanner.string().flatMap(UpdateFrequency.init), into: \.frequency)
    case .issued: take(scanner.moment(), into: \.issued)
    case .modified: take(scanner.moment(), into: \.modified)
    case .formats:
      take(scanner.array { $0.string().flatMap(FileFormat.init) }, into: \.formats)
    case .rowCount: take(scanner.integer(), into: \.rowCount)
    case .usage: take(Usage(&scanner), into: \.usage)
    case .rating: take(RatingSummary(&scanner), into: \.rating)
    case .score: take(scanner.integer(), into: \.score)
    case .revision: take(scanner.integer(), into: \.revision)
    }
  }

  private mutating func take<Value>(
    _ value: Value?, into member: WritableKeyPath<Self, Value?>
  ) -> Bool {
    self[keyPath: member] = value
    return value != nil
  }

  var entry: Entry? {
    guard let id, let kind, let title, let abstract, let tags, let theme, let publisher,
      let industry, let openStatus, let frequency, let issued, let modified, let formats,
      let usage, let rating, let score, let revision
    else { return nil }
    return Entry(
      id: id, kind: kind, title: title, abstract: abstract, tags: tags, theme: theme,
      publisher: publisher, industry: industry, openStatus: openStatus, frequency: frequency,
      issued: issued, modified: modified, formats: formats, rowCount: rowCount, usage: usage,
      rating: rating, score: score, revision: revision)
  }
}

extension Usage {
  fileprivate init?(_ scanner: inout LineScanner) {
    var downloads: Int?
    var views: Int?
    let isRead = scanner.object { scanner, name in
      switch name {
      case "downloads" where downloads == nil: downloads = scanner.integer()
      case "views" where views == nil: views = scanner.integer()
      default: return false
      }
      return true
    }
    guard isRead, let downloads, let views else { return nil }
    self.init(downloads: downloads, views: views)
  }
}

extension RatingSummary {
  fileprivate init?(_ scanner: inout LineScanner) {
    var values: [String: Double] = [:]
    var count: Int?
    let isRead = scanner.object { scanner, name in
      if name == "count" {
        guard count == nil else { return false }
        count = scanner.integer()
        return count != nil
      }
      guard values[name] == nil, let value = scanner.number() else { return false }
      values[name] = value
      return true
    }
    guard isRead, values.count == 4, let count, let accuracy = values["accuracy"],
      let satisfaction = values["satisfaction"], let timeliness = values["timeliness"],
      let usability = values["usability"]
    else { return nil }
    self.init(
      count: count, accuracy: accuracy, satisfaction: satisfaction, timeliness: timeliness,
      usability: usability)
  }
}
