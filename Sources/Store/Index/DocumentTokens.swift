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
  var openStatus: OpenStatus?
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
    openStatus = entry.statedOpenStatus
    years = [entry.issued.year, entry.modified.year]
    formats = Set(entry.formats)
    self.fields = fields
  }
}

extension TokenSink {
  /// Scalars of a title that are indexed.
  static let titleLimit = 12_000
  static let bodyLimit = 12_000

  /// - Parameters:
  ///   - document: counted from the segment's first.
  ///   - names: rows of `names` the entry is found under.
  mutating func add(_ entry: Entry, fields: [Field], names: [Int], document: Int) {
    let title = FoldedText(entry.title, limit: Self.titleLimit)
    addPairs(title.scalars, inTitle: true, start: 0)
    addWords(title, inTitle: true)
    addSounds(title.scalars)
    var start = 0
    let labels = fields.map(\.label)
    for text in [entry.abstract, entry.publisher, entry.theme] + entry.tags + labels {
      let folded = FoldedText(text, limit: Self.bodyLimit - start)
      addPairs(folded.scalars, inTitle: false, start: start)
      addWords(folded, inTitle: false)
      start = min(start + folded.scalars.count + 1, Self.bodyLimit)
    }
    for name in names { add(IndexToken.name(name)) }
    addCodes(fields)
    end(document)
  }

  private mutating func addWords(_ text: FoldedText, inTitle: Bool) {
    for word in text.words {
      IndexToken.eachPiece(of: text.scalars[word], inTitle: inTitle) { add($0) }
    }
    for word in text.signed {
      let letters = text.scalars[word.range].prefix(SearchPattern.wordLimit) + word.signs
      IndexToken.eachPiece(of: letters, inTitle: inTitle) { add($0) }
    }
  }

  /// At each place every reading beside every one of the next, so that any of them are found side
  /// by side.
  private mutating func addSounds(_ scalars: [UInt32]) {
    let spelling = Spelling(of: scalars)
    guard spelling.hasHan else { return }
    var here = Sounds(scalars, spelling, at: 0)
    for index in scalars.indices {
      let next = Sounds(scalars, spelling, at: index + 1)
      here.eachPair(with: next) { add($0, at: index) }
      here = next
    }
  }

  private mutating func addCodes(_ fields: [Field]) {
    for field in fields {
      var hash = IndexToken.CodeHash()
      for (index, byte) in field.code.lowercased().utf8.prefix(32).enumerated() {
        hash.add(byte)
        if SearchPattern.codeLengths.contains(index + 1) { add(hash.token) }
      }
    }
  }
}

/// How one place of a title may sound.
private struct Sounds {
  var number: UInt16 = 0
  var letter: UInt8 = 0
  /// Empty for nearly every place.
  var others: [(number: UInt16, letter: UInt8)] = []

  /// Behind the end it sounds like nothing.
  init(_ scalars: [UInt32], _ spelling: Spelling, at place: Int) {
    guard place < scalars.count else { return }
    number = spelling.usual[place]
    letter = Spelling.initial(of: scalars[place], number: number)
    for other in spelling.further(at: place) {
      others.append((other, Spelling.initial(of: scalars[place], number: other)))
    }
  }

  /// Visits the tokens of both side by side; some come twice.
  func eachPair(with next: Sounds, _ visit: (Int64) -> Void) {
    pair(number, letter, next, visit)
    for other in others { pair(other.number, other.letter, next, visit) }
  }

  private func pair(
    _ number: UInt16, _ letter: UInt8, _ next: Sounds, _ visit: (Int64) -> Void
  ) {
    if number != 0 { visit(IndexToken.sound(number, next.number)) }
    if letter != 0 { visit(IndexToken.initials(letter, next.letter)) }
    for other in next.others {
      if number != 0 { visit(IndexToken.sound(number, other.number)) }
      if letter != 0 { visit(IndexToken.initials(letter, other.letter)) }
    }
  }
}
