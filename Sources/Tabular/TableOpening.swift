/// Which of a table's first rows hold the names of its columns.
public enum TableHead: Hashable, Sendable {
  /// As far as it is certain: the first row, or the first one below titles.
  case automatic
  /// None does: all rows are data.
  case none
  /// These rows of the file, from 1; what stands above them is no data. Of several rows the names
  /// are joined (`联系方式_电话`).
  case rows(ClosedRange<Int>)

  /// Rows as they are typed, `3` or `2-3`: from 1, ten at most; nil for anything else.
  public init?(rows text: String) {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, let first = numbers.first ?? nil, let last = numbers.last ?? nil,
      first > 0, last >= first, last - first < 10
    else { return nil }
    self = .rows(first...last)
  }
}

/// How a file is to be opened.
public struct TableOpening: Hashable, Sendable {
  /// Which of the file's tables (`TableChoices`), by name or number from 1; nil for the one that is
  /// most likely meant.
  public var table: String?
  public var head: TableHead
  /// How a text is written, by a name of IANA's registry of character sets; nil where its bytes and
  /// what it says of itself tell. Workbooks that are no text do not ask.
  public var encoding: String?
  /// Takes texts as they stand: no `="00123"` is unpacked, nothing is taken off a number's ends, no
  /// kind is guessed.
  public var isLiteral: Bool
  /// Whether `head` was just chosen by a person, and is to be remembered for the file.
  public var isHeadChosen: Bool

  public init(
    table: String? = nil, head: TableHead = .automatic, encoding: String? = nil,
    isLiteral: Bool = false, isHeadChosen: Bool = false
  ) {
    self.table = table
    self.head = head
    self.encoding = encoding
    self.isLiteral = isLiteral
    self.isHeadChosen = isHeadChosen
  }
}
