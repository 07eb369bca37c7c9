public import Catalog

/// `GET /api/v1/entries/{id}/voice`: what people and the asking account have to do with an entry.
public struct EntryFeedback: Hashable, Sendable, Codable {
  /// The account's own stars; nil where it gave none, or nobody is logged in.
  public var stars: Stars?
  /// Whether the account has marked it.
  public var isFavourite: Bool
  /// How often the entry was shared.
  public var shares: Int
  /// The account's last application for it.
  public var request: SubmissionBody?

  /// What an account has said of an entry.
  public init(
    stars: Stars? = nil, isFavourite: Bool = false, shares: Int = 0, request: SubmissionBody? = nil
  ) {
    self.stars = stars
    self.isFavourite = isFavourite
    self.shares = shares
    self.request = request
  }
}

/// `PUT /api/v1/entries/{id}/favourite`.
public struct FavouriteRequest: Hashable, Sendable, Codable {
  /// What it shall be, so that sending twice does no harm.
  public var isFavourite: Bool

  /// Marks an entry, or takes the mark back.
  public init(isFavourite: Bool) { self.isFavourite = isFavourite }
}

/// `POST /api/v1/entries/{id}/shares`.
public struct ShareRequest: Hashable, Sendable, Codable {
  /// Where it was shared.
  public var channel: ShareChannel

  /// Says that an entry was shared.
  public init(channel: ShareChannel) { self.channel = channel }
}

/// What a share is answered with.
public struct ShareBody: Hashable, Sendable, Codable {
  /// How often the entry was shared in all.
  public var shares: Int

  /// - Parameter shares: this one included.
  public init(shares: Int) { self.shares = shares }
}

/// `POST /api/v1/suggestions`. Whoever is logged in need not solve a captcha: what waited in an
/// outbox could not; nobody else is heard without one.
public struct SuggestionRequest: Hashable, Sendable, Codable {
  /// 建议内容.
  public var content: String
  /// 数据类型.
  public var kind: EntryKind
  /// 数据主题.
  public var theme: String
  /// 开放理由.
  public var reason: String
  /// The picture's answer; nil where none is asked for.
  public var captcha: CaptchaAnswer?
  /// Made by the sender, the same each time this is sent: it is taken once. 8 to 64 letters or
  /// digits.
  public var key: String

  /// - Parameter key: the sender's own; the same key is the same suggestion.
  public init(
    content: String, kind: EntryKind, theme: String, reason: String,
    captcha: CaptchaAnswer? = nil, key: String
  ) {
    self.content = content
    self.kind = kind
    self.theme = theme
    self.reason = reason
    self.captcha = captcha
    self.key = key
  }
}

/// `POST /api/v1/entries/{id}/corrections`.
public struct CorrectionRequest: Hashable, Sendable, Codable {
  /// What is wrong: a part of 基本信息, or a column's 中文描述.
  public var field: String
  /// What is wrong, in a person's words.
  public var description: String
  /// See `SuggestionRequest.key`.
  public var key: String

  /// - Parameter key: the sender's own; the same key is the same correction.
  public init(field: String, description: String, key: String) {
    self.field = field
    self.description = description
    self.key = key
  }
}

/// `POST /api/v1/entries/{id}/requests`: an application for an entry that is open on conditions.
public struct AccessRequest: Hashable, Sendable, Codable {
  /// What the data is wanted for.
  public var reason: String
  /// See `SuggestionRequest.key`.
  public var key: String

  /// - Parameter key: the sender's own; the same key is the same request.
  public init(reason: String, key: String) {
    self.reason = reason
    self.key = key
  }
}

/// Something an account handed in, with what the operator said to it.
public struct SubmissionBody: Identifiable, Hashable, Sendable, Codable {
  /// What its review is named by.
  public var id: Int
  /// Request, suggestion or correction.
  public var kind: SubmissionKind
  /// The entry it is about, its title as it was then.
  public var entry: EntryID?
  /// Of the entry, or of the suggestion itself.
  public var title: String
  /// 建议内容, 纠错描述 or 申请理由.
  public var content: String
  /// 数据类型, 数据主题 and 开放理由 of a suggestion; what is wrong of a correction: each with its label.
  public var details: [LabelledText]
  /// How far its review has come.
  public var state: SubmissionState
  /// The operator's words; empty until there are some.
  public var answer: String
  /// When it was sent.
  public var created: Moment
  /// When its state last changed.
  public var changed: Moment
  /// Answered since the account last looked at the list.
  public var isNew: Bool

  /// Something a person asked of the platform, and what became of it.
  public init(
    id: Int, kind: SubmissionKind, entry: EntryID?, title: String, content: String,
    details: [LabelledText], state: SubmissionState, answer: String, created: Moment,
    changed: Moment, isNew: Bool
  ) {
    self.id = id
    self.kind = kind
    self.entry = entry
    self.title = title
    self.content = content
    self.details = details
    self.state = state
    self.answer = answer
    self.created = created
    self.changed = changed
    self.isNew = isNew
  }
}
