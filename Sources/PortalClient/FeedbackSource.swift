public import Catalog
public import PortalAPI

/// A platform that hears people: what they rate, keep, share, correct, suggest and apply for.
public protocol FeedbackSource: Sendable {
  func captcha() async throws(SourceError) -> CaptchaBody
  func voice(_ id: EntryID, session: String?) async throws(SourceError) -> EntryFeedback
  /// - Returns: the entry with its new averages.
  func rate(_ id: EntryID, _ stars: Stars, session: String) async throws(SourceError) -> Entry
  func setFavourite(
    _ id: EntryID, _ isFavourite: Bool, session: String
  ) async throws(SourceError)
  /// - Returns: how often the entry was shared by now.
  func share(_ id: EntryID, _ channel: ShareChannel) async throws(SourceError) -> Int
  func correct(
    _ id: EntryID, _ request: CorrectionRequest, session: String
  ) async throws(SourceError) -> SubmissionBody
  func apply(
    for id: EntryID, _ request: AccessRequest, session: String
  ) async throws(SourceError) -> SubmissionBody
  func suggest(
    _ request: SuggestionRequest, session: String?
  ) async throws(SourceError) -> SubmissionBody
  func frequentQuestions() async throws(SourceError) -> [FrequentQuestion]
  func survey() async throws(SourceError) -> SurveyBody
  func answerSurvey(
    _ request: SurveyRequest, session: String?
  ) async throws(SourceError) -> SurveyBody
  func footprints(session: String) async throws(SourceError) -> FootprintsBody
  func markSeen(_ list: FootprintList, session: String) async throws(SourceError)
}
