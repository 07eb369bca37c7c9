import Catalog
import PortalAPI

/// A suggestion, a correction or an application on its way in.
struct NewSubmission: Hashable, Sendable {
  var kind: SubmissionKind
  var account: AccountID?
  /// Made by the sender; what comes twice under one key is taken once.
  var key: String
  var entry: Entry?
  var content: String
  var details: [LabelledText] = []
}

/// What became of a submission.
enum HandedIn: Hashable, Sendable {
  case taken(SubmissionBody)
  /// The account handed in as many of the kind as a day allows, and may go on after these seconds.
  case tooMany(seconds: Int)
  /// A 申请 of the account for this entry waits for its answer.
  case waiting
}

/// What people say of entries and hand in, and what became of it (manual 2.6 to 2.8).
protocol FeedbackStorage: Sendable {
  /// What an account has to do with an entry; nil where there is no such entry.
  func voice(_ id: EntryID, of account: AccountID?) async throws -> EntryFeedback?

  /// Takes an account's stars, in place of those it gave before. The averages move at once, and the
  /// catalogue gets a revision, so that every copy of it learns of them with its next pull.
  /// - Returns: the entry with its new averages; nil where there is none.
  func rate(_ id: EntryID, _ stars: Stars, by account: AccountID, now: Int) async throws -> Entry?

  /// Adds an entry to the account's favourites or takes it out. What is there already stays as it
  /// was added.
  /// - Returns: false where there is no such entry to add.
  func setFavourite(
    _ id: EntryID, _ isFavourite: Bool, of account: AccountID, now: Int
  ) async throws -> Bool

  /// - Returns: how often the entry was shared by now; nil where there is none.
  func countShare(_ id: EntryID, _ channel: ShareChannel) async throws -> Int?

  /// Takes what is handed in, once for each of its keys.
  func hand(in new: NewSubmission, now: Int) async throws -> HandedIn

  /// Whether an entry's data is given to an account: what the operator said last to its 申请 counts.
  /// - Returns: nil where there is no such entry.
  func access(to id: EntryID, by account: AccountID?) async throws -> EntryAccess?

  /// 常见问题, in the platform's order.
  func frequentQuestions() async throws -> [FrequentQuestion]

  /// 调查问卷, with what was answered so far.
  func survey() async throws -> SurveyBody

  /// Takes answers to the questions that are asked now. An account's new ones take the place of its
  /// old ones.
  /// - Returns: false where they are answers to others, or nothing is asked.
  func answerSurvey(
    _ answers: [String: String], by account: AccountID?, now: Int
  ) async throws -> Bool

  /// The lists of 用户中心.
  func footprints(of account: AccountID) async throws -> FootprintsBody

  /// Notes when the account looked at a list last.
  func markSeen(_ list: FootprintList, by account: AccountID, now: Int) async throws
}
