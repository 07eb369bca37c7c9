public import Catalog

/// The lists of 用户中心 (manual 2.7).
public enum FootprintList: String, Hashable, Sendable, Codable, CaseIterable {
  case favourites, requests, suggestions, corrections
}

/// One of 我的收藏.
public struct FavouriteBody: Hashable, Sendable, Codable {
  /// The entry that was marked.
  public var id: EntryID
  /// Dataset or interface.
  public var kind: EntryKind
  /// As the catalogue names it.
  public var title: String
  /// 主题.
  public var theme: String
  /// 来源部门.
  public var publisher: String
  /// When its data last changed.
  public var modified: Moment
  /// When it was marked.
  public var added: Moment
  /// The entry changed since the account last looked at the list.
  public var isNew: Bool
  /// It is no longer in the catalogue.
  public var isWithdrawn: Bool

  /// A line of 我的收藏.
  public init(
    id: EntryID, kind: EntryKind, title: String, theme: String, publisher: String,
    modified: Moment, added: Moment, isNew: Bool, isWithdrawn: Bool
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.theme = theme
    self.publisher = publisher
    self.modified = modified
    self.added = added
    self.isNew = isNew
    self.isWithdrawn = isWithdrawn
  }
}

/// `GET /api/v1/footprints`: all four lists, each newest first.
public struct FootprintsBody: Hashable, Sendable, Codable {
  /// Newest first.
  public var favourites: [FavouriteBody]
  /// 数据申请, newest first.
  public var requests: [SubmissionBody]
  /// 数据需求, newest first.
  public var suggestions: [SubmissionBody]
  /// 数据纠错, newest first.
  public var corrections: [SubmissionBody]

  /// All that an account has left on the platform.
  public init(
    favourites: [FavouriteBody] = [], requests: [SubmissionBody] = [],
    suggestions: [SubmissionBody] = [], corrections: [SubmissionBody] = []
  ) {
    self.favourites = favourites
    self.requests = requests
    self.suggestions = suggestions
    self.corrections = corrections
  }
}

/// `POST /api/v1/footprints`: what changed in the list until now was seen.
public struct SeenRequest: Hashable, Sendable, Codable {
  /// Which list was looked at.
  public var list: FootprintList

  /// Says that the answers of a list have been read.
  public init(list: FootprintList) { self.list = list }
}

/// `GET /api/v1/survey`: the questions, and how they were answered so far.
public struct SurveyBody: Hashable, Sendable, Codable {
  /// The questions.
  public var survey: Survey
  /// How many people have answered.
  public var responses: Int
  /// By question, then by option, in their order.
  public var counts: [[Int]]

  /// - Parameter counts: for each question, how often each option was chosen.
  public init(survey: Survey, responses: Int, counts: [[Int]]) {
    self.survey = survey
    self.responses = responses
    self.counts = counts
  }
}

/// `POST /api/v1/survey`. An account's new answers take the place of its old ones.
public struct SurveyRequest: Hashable, Sendable, Codable {
  /// The chosen option by question.
  public var answers: [String: String]
  /// The picture's answer; nil where none is asked for.
  public var captcha: CaptchaAnswer?

  /// - Parameter answers: by the questions' identifiers.
  public init(answers: [String: String], captcha: CaptchaAnswer? = nil) {
    self.answers = answers
    self.captcha = captcha
  }
}
