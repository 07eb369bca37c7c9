public import Calls

/// How an answer counts as a page.
public enum PageReading: Hashable, Sendable {
  case rows(Page)
  /// No page: a refusal, or something that cannot be read.
  case none
  /// No page, but the answer's word that there is no such page, or nothing on it.
  case noMore
  /// A refusal of what was asked for, which a page behind the last may be.
  case badPage

  /// A page that came.
  public struct Page: Hashable, Sendable {
    /// Rows that came with it.
    public var rows: Int
    /// What its answer says of the pages before and behind it.
    public var facts: PageFacts
    /// Of the rows themselves: the same for the same rows, whatever stands around them.
    public var digest: Int
    /// Whether all rows are alike, so that one page of them says nothing about another.
    public var isUniform: Bool
    /// Of each row, in their order; empty where nobody looked.
    public var rowDigests: [Int]

    public init(
      rows: Int, facts: PageFacts = PageFacts(), digest: Int, isUniform: Bool = false,
      rowDigests: [Int] = []
    ) {
      self.rows = rows
      self.facts = facts
      self.digest = digest
      self.isUniform = isUniform
      self.rowDigests = rowDigests
    }
  }
}

extension PageReading.Page {
  public init(_ table: InvokeAnswer.Table) {
    var hasher = Hasher()
    hasher.combine(table.columns)
    hasher.combine(table.rows)
    let first = table.rows.first
    self.init(
      rows: table.rows.count, facts: table.page, digest: hasher.finalize(),
      isUniform: table.rows.allSatisfy { $0 == first },
      rowDigests: table.rows.map { Self.digest($0, table.columns) })
  }

  /// The same for the same members, whatever other columns a page has.
  private static func digest(_ row: [String], _ columns: [String]) -> Int {
    var hasher = Hasher()
    for (cell, column) in zip(row, columns) where !cell.isEmpty {
      hasher.combine(column)
      hasher.combine(cell)
    }
    return hasher.finalize()
  }
}

/// The page that is asked for next.
public struct PageTurn: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// How many rows it is to have.
  public var size: Int
  /// Where it is, where the page before said so.
  public var mark: PageMark?
  /// By which names it is asked for; nil where nobody knows any.
  public var paging: Paging?
}

/// Why it cannot be told that all rows have come.
public enum FetchDoubt: Hashable, Sendable {
  /// The answers speak of so many rows, and no more of them can be had.
  case fewer(rows: Int, total: Int)
  /// More came than the answers speak of.
  case more(rows: Int, total: Int)
  /// There are further pages by the answer's word, and no way to ask for them is known.
  case unreachable(rows: Int, total: Int?)
  /// The answers spoke of another number of rows at the end than at the beginning: pages that are
  /// counted by rows have moved meanwhile, so that some may be missing or there twice.
  case moved(rows: Int, from: Int, to: Int)
  /// The next page is one that came already, by the answer's word.
  case circle(rows: Int)
  /// Behind so many rows the first page came once more: the end, or as far as the server goes.
  case beganAnew(rows: Int)
  /// The address begins at a place that answers name, and this answer names none, nor how many rows
  /// there are.
  case untold(rows: Int)
  /// Every page has the same rows, as many as were asked for.
  case repeated(rows: Int)
  /// So many rows stand in two pages: pages that overlap, or moved meanwhile, or are in no order,
  /// unless the table has rows that are alike.
  case overlap(rows: Int, again: Int)
  /// The one page has fewer rows than were asked for, as many as a server may give at most, and
  /// says of no total; one more call would tell, and calls are counted.
  case mayBeCapped(rows: Int)
  /// The one answer has a number that is larger than its rows and may be that of all.
  case mayBeMore(rows: Int, name: String, told: Int)
  /// This page is not there by HTTP's 404, and the one before it was full: the end, or a fault.
  case missing(rows: Int, page: Int)
  /// The answers speak of so many pages, and fewer came.
  case fewerPages(rows: Int, pages: Int, told: Int)
}
