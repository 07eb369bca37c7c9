import Catalog
import FoundationEssentials
import GRDB
import Pinyin
import Search

/// Documents a pattern is found in: anywhere, and in the title.
struct Hits: Sendable {
  var title: DocumentSet
  var any: DocumentSet

  init(capacity: Int) {
    title = DocumentSet(capacity: capacity)
    any = title
  }

  mutating func formIntersection(_ other: Hits) {
    title.formIntersection(other.title)
    any.formIntersection(other.any)
  }
}

/// Answers patterns from the index, within one read transaction.
struct SearchEvaluator {
  let db: Database
  let segments: [Segment]
  let blocks: PostingsReader
  /// Above every document number.
  let capacity: Int

  init(_ db: Database, capacity: Int) throws {
    self.db = db
    self.capacity = capacity
    segments = try Segment.all(db)
    blocks = try PostingsReader(db)
  }

  func hits(_ pattern: SearchPattern) throws -> Hits {
    try db.checkCancellation()
    var hits = Hits(capacity: capacity)
    try add(pattern, to: &hits)
    hits.any.formUnion(hits.title)
    return hits
  }

  /// Documents found under a row of `names`.
  func documents(named number: Int) throws -> DocumentSet {
    var found = DocumentSet(capacity: capacity)
    let token = IndexToken.name(number)
    try add([token...token], to: &found)
    return found
  }

  private func add(_ pattern: SearchPattern, to hits: inout Hits) throws {
    switch pattern {
    case .text(let scalars):
      try add(Self.phrase(scalars, IndexToken.title), to: &hits.title)
      try add(Self.phrase(scalars, IndexToken.body), to: &hits.any)
    case .word(let letters):
      try add([IndexToken.beginning(letters[...], inTitle: true)], to: &hits.title)
      try add([IndexToken.beginning(letters[...], inTitle: false)], to: &hits.any)
    case .sound(let sound): try add(Self.phrase(sound.syllables), to: &hits.title)
    case .initials(let letters):
      try add(Self.phrase(letters), notBehind: Self.digits(before: letters), to: &hits.title)
    case .code(let code):
      let token = IndexToken.code(code.utf8)
      try add([token...token], to: &hits.any)
    case .id(let id): try add(id: id, to: &hits)
    case .any(let patterns): for pattern in patterns { try add(pattern, to: &hits) }
    case .all(let patterns):
      guard var all = try patterns.first.map(self.hits)?.title else { return }
      for pattern in patterns.dropFirst() { all.formIntersection(try self.hits(pattern).title) }
      hits.title.formUnion(all)
    }
  }

  private func add(id: String, to hits: inout Hits) throws {
    guard let id = EntryID(id)?.data else { return }
    let select = try db.cachedStatement(sql: "SELECT number FROM entries WHERE id = ?")
    if let number = try Int.fetchOne(select, arguments: [id]) { hits.title.insert(number) }
  }
}

/// Patterns as tokens side by side, each a range of them.
extension SearchEvaluator {
  typealias Phrase = [ClosedRange<Int64>]

  static func phrase(_ scalars: [UInt32], _ token: (UInt32, UInt32) -> Int64) -> Phrase {
    guard scalars.count > 1 else {
      return scalars.map { token($0, 0)...token($0, 0x1F_FFFF) }
    }
    return zip(scalars, scalars.dropFirst()).map { token($0, $1)...token($0, $1) }
  }

  static func phrase(_ letters: [UInt8]) -> Phrase {
    guard letters.count > 1 else {
      return letters.map { IndexToken.initials($0, 0)...IndexToken.initials($0, 0x7F) }
    }
    return zip(letters, letters.dropFirst()).map {
      IndexToken.initials($0, $1)...IndexToken.initials($0, $1)
    }
  }

  /// What stands before letters that begin within a number: 5G is none of 15G's.
  static func digits(before letters: [UInt8]) -> Phrase {
    guard let first = letters.first, FoldedText.isDigit(UInt32(first)) else { return [] }
    return (UInt8(0x30)...0x39).map {
      IndexToken.initials($0, first)...IndexToken.initials($0, first)
    }
  }

  /// All syllables but the last are single ones.
  static func phrase(_ syllables: [ClosedRange<UInt16>]) -> Phrase {
    guard syllables.count > 1 else {
      return syllables.map {
        IndexToken.sound($0.lowerBound, 0)...IndexToken.sound($0.upperBound, 0x1FF)
      }
    }
    return zip(syllables, syllables.dropFirst()).map { first, second in
      let lower = IndexToken.sound(first.lowerBound, second.lowerBound)
      return lower...IndexToken.sound(first.lowerBound, second.upperBound)
    }
  }

  /// Adds the documents that hold `phrase` where none of others stands one place before.
  private func add(_ phrase: Phrase, notBehind others: Phrase, to found: inout DocumentSet) throws {
    guard !others.isEmpty else { return try add(phrase, to: &found) }
    for segment in segments {
      let starts = try occurrences(of: phrase, in: segment)
      let barred = try behind(others, starts, in: segment)
      found.insert(starts.filter { !barred.contains($0) }, from: segment.firstDocument)
    }
  }

  /// Adds the documents that hold `phrase`.
  func add(_ phrase: Phrase, to found: inout DocumentSet) throws {
    guard let first = phrase.first else { return }
    for segment in segments {
      if phrase.count == 1 {
        try blocks.each(first, of: segment) { bytes in
          guard let view = PostingsView(bytes) else { return }
          found.insert(view, from: segment.firstDocument)
        }
      } else {
        found.insert(try occurrences(of: phrase, in: segment), from: segment.firstDocument)
      }
    }
  }
}
