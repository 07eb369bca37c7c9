public import Catalog

/// The lists of 用户中心 (manual 2.7).
public enum FootprintList: String, Hashable, Sendable, Codable, CaseIterable {
  case favourites, requests, suggestions, corrections
}

/// One of 我的收藏.
public struct FavouriteBody: Hashable, Sendable, Codable {
  public var id: EntryID
  public var kind: EntryKind
  public var title: String
  public var theme: String
  public var publisher: String
  public var modified: Moment
  public var added: Moment
  /// The entry changed since the account last looked at the list.
  public var isNew: Bool
  /// It is no longer in the catalogue.
  public var isWithdrawn: Bool

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
  public var favourites: [FavouriteBody]
  public var requests: [SubmissionBody]
  public var suggestions: [SubmissionBody]
  public var corrections: [SubmissionBody]

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
  public var list: FootprintList

  public init(list: FootprintList) { self.list = list }
}

/// `GET /api/v1/survey`: the questions, and how they were answered so far.
public struct SurveyBody: Hashable, Sendable, Codable {
  public var survey: Survey
  public var responses: Int
  /// By question, then by option, in their order.
  public var counts: [[Int]]

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
  public var captcha: CaptchaAnswer?

  public init(answers: [String: String], captcha: CaptchaAnswer? = nil) {
    self.answers = answers
    self.captcha = captcha
  }
}
