public import Calls

/// The page that a person asks for; nil is what they said nothing of.
public struct PageWish: Hashable, Sendable {
  /// Where it is said, and so in which words.
  public enum Place: Sendable {
    /// On the command line: `--page 50`.
    case options
    /// In `checks.yaml`: `page: 50`.
    case settings
  }

  /// Rows of a page.
  public var size: Int?
  /// From 1.
  public var number: Int?
  private let place: Place

  /// - Parameters:
  ///   - size: rows of a page.
  ///   - number: from 1.
  public init(size: Int?, number: Int?, in place: Place) {
    self.size = size
    self.number = number
    self.place = place
  }

  /// Whether anything is said.
  public var isSaid: Bool { size != nil || number != nil }

  /// What was asked for and no call says would be lost without a word. The first page comes
  /// unasked.
  ///
  /// - Parameter paging: nil where a call says nothing of pages.
  /// - Throws: what cannot be sent, and where it could be said.
  public func check(sentBy paging: Paging?) throws(Failure) {
    if let size, paging?.takesSize != true {
      throw Failure(
        .usage, "没有发送：这个接口没有已知的每页条数参数，\(sizeWord)\(gap)\(size) 无处可写",
        advice: "请把参数写进网址，如 ?pageSize=\(size)，或去掉 \(sizeWord)")
    }
    if let number, number > 1, paging?.takesNumber != true {
      throw Failure(
        .usage, "没有发送：这个接口不按页码取，\(numberWord)\(gap)\(number) 无处可写",
        advice: paging?.step == .cursor
          ? "请在网址的游标参数中写明从哪里取起，或用 --all 取全部页"
          : "请把参数写进网址，如 ?pageNum=\(number)，或去掉 \(numberWord)")
    }
  }

  private var sizeWord: String { place == .options ? "--page" : "page" }
  private var numberWord: String { place == .options ? "--page-num" : "pageNum" }
  private var gap: String { place == .options ? " " : ": " }
}
