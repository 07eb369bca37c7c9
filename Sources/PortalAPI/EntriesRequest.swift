public import Catalog

/// `GET /api/v1/entries?kind=&theme=&publisher=&format=&status=&text=&sort=&offset=&limit=`:
/// which window of the catalogue. An absent parameter filters nothing.
public struct EntriesRequest: Hashable, Sendable {
  /// Of this kind only; nil for both.
  public var kind: EntryKind?
  /// By name, exactly.
  public var theme: String?
  /// Of this 来源部门 only; nil for all.
  public var publisher: String?
  /// With a file of this format; nil for all.
  public var format: FileFormat?
  /// Of this 开放状态 only; nil for all.
  public var openStatus: OpenStatus?
  /// Somewhere in title, abstract or tags; at most `textLimit` characters.
  public var text: String
  /// `relevance` reads as `score`.
  public var sort: SortOrder
  /// From 0.
  public var offset: Int
  /// Entries of the page, within `limits`.
  public var limit: Int

  /// How many entries a page may be asked for.
  public static let limits = 1...200
  /// Longest words to look for, in characters.
  public static let textLimit = 100

  /// Everything from the start, unless told otherwise.
  public init(
    kind: EntryKind? = nil, theme: String? = nil, publisher: String? = nil,
    format: FileFormat? = nil, openStatus: OpenStatus? = nil, text: String = "",
    sort: SortOrder = .score, offset: Int = 0, limit: Int = 50
  ) {
    self.kind = kind
    self.theme = theme
    self.publisher = publisher
    self.format = format
    self.openStatus = openStatus
    self.text = text
    self.sort = sort
    self.offset = offset
    self.limit = limit
  }

  /// The names of the parameters in the address.
  public enum Name: String, Sendable, CaseIterable {
    case kind, theme, publisher, format, status, text, sort, offset, limit
  }

  /// What to put behind `?`, not yet percent-encoded.
  public var queryItems: [(name: Name, value: String)] {
    var items: [(name: Name, value: String)] = []
    if let kind { items.append((.kind, kind.rawValue)) }
    if let theme { items.append((.theme, theme)) }
    if let publisher { items.append((.publisher, publisher)) }
    if let format { items.append((.format, format.rawValue)) }
    if let openStatus { items.append((.status, openStatus.rawValue)) }
    if !text.isEmpty { items.append((.text, text)) }
    items.append((.sort, sort.rawValue))
    items.append((.offset, String(offset)))
    items.append((.limit, String(limit)))
    return items
  }
}
