import Catalog
import Pinyin
import Search

/// What of an entry is searched: when none of it changes, the index need not.
struct DocumentWords: Hashable {
  var title: String
  var abstract: String
  var tags: [String]
  var theme: String
  var publisher: String
  var kind: EntryKind
  var openStatus: OpenStatus
  var years: Set<Int>
  var formats: Set<FileFormat>
  var fields: [Field]

  init(_ entry: Entry, fields: [Field]) {
    title = entry.title
    abstract = entry.abstract
    tags = entry.tags
    theme = entry.theme
    publisher = entry.publisher
    kind = entry.kind
    openStatus = entry.openStatus
    years = [entry.issued.year, entry.modified.year]
    formats = Set(entry.formats)
    self.fields = fields
  }
}

extension TokenSink {
  /// Scalars of a title that are indexed; its spellings lie behind one another in the rest of the
  /// positions.
  static let titleLimit = 4000
  static let bodyLimit = 12_000

  /// - Parameters:
  ///   - document: counted from the segment's first.
  ///   - names: rows of `names` the entry is found under.
  mutating func add(_ entry: Entry, fields: [Field], names: [Int], document: Int) {
    let title = FoldedText(entry.title, limit: Self.titleLimit).scalars
    addPairs(title, document, start: 0, Token.title)
    let spelling = Spelling(of: title)
    for (variant, numbers) in ([spelling.usual] + spelling.others).enumerated() {
      addSounds(title, numbers, document, start: variant * (title.count + 2))
    }
    var start = 0
    let labels = fields.map(\.label)
    for text in [entry.abstract, entry.publisher, entry.theme] + entry.tags + labels {
      let scalars = FoldedText(text, limit: Self.bodyLimit - start).scalars
      addPairs(scalars, document, start: start, Token.body)
      start = min(start + scalars.count + 1, Self.bodyLimit)
    }
    for name in names { add(Token.name(name), document: document) }
    addCodes(fields, document)
  }

  private mutating func addPairs(
    _ scalars: [UInt32], _ document: Int, start: Int, _ token: (UInt32, UInt32) -> Int64
  ) {
    for index in scalars.indices {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      add(token(scalars[index], next), document: document, position: start + index)
    }
  }

  private mutating func addSounds(
    _ scalars: [UInt32], _ numbers: [UInt16], _ document: Int, start: Int
  ) {
    guard start + scalars.count < Occurrence.positionLimit else { return }
    let letters = zip(scalars, numbers).map { Spelling.initial(of: $0, number: $1) }
    for index in scalars.indices {
      let isLast = index + 1 == scalars.count
      if numbers[index] != 0 {
        let second = isLast ? 0 : numbers[index + 1]
        add(Token.sound(numbers[index], second), document: document, position: start + index)
      }
      if letters[index] != 0 {
        let second = isLast ? 0 : letters[index + 1]
        add(Token.initials(letters[index], second), document: document, position: start + index)
      }
    }
  }

  private mutating func addCodes(_ fields: [Field], _ document: Int) {
    for field in fields {
      var hash = Token.CodeHash()
      for (index, byte) in field.code.lowercased().utf8.prefix(32).enumerated() {
        hash.add(byte)
        if SearchPattern.codeLengths.contains(index + 1) { add(hash.token, document: document) }
      }
    }
  }
}
