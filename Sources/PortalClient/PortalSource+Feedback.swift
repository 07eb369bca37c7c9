public import Catalog
public import PortalAPI
import Transport

/// People's voice (manual 2.6 to 2.8), each call in the name of the account whose session is given.
extension PortalSource: FeedbackSource {
  public func captcha() async throws(SourceError) -> CaptchaBody {
    try await send(.post, .captcha, session: nil)
  }

  public func voice(_ id: EntryID, session: String?) async throws(SourceError) -> EntryFeedback {
    try await send(.get, .voice(id), session: session)
  }

  public func rate(
    _ id: EntryID, _ stars: Stars, session: String
  ) async throws(SourceError) -> Entry {
    try await send(.put, .rating(id), session: session, body: stars)
  }

  public func setFavourite(
    _ id: EntryID, _ isFavourite: Bool, session: String
  ) async throws(SourceError) {
    let _: FavouriteRequest = try await send(
      .put, .favourite(id), session: session, body: FavouriteRequest(isFavourite: isFavourite))
  }

  public func share(_ id: EntryID, _ channel: ShareChannel) async throws(SourceError) -> Int {
    let body: ShareBody = try await send(
      .post, .shares(id), session: nil, body: ShareRequest(channel: channel))
    return body.shares
  }

  public func correct(
    _ id: EntryID, _ request: CorrectionRequest, session: String
  ) async throws(SourceError) -> SubmissionBody {
    try await send(.post, .corrections(id), session: session, body: request)
  }

  public func apply(
    for id: EntryID, _ request: AccessRequest, session: String
  ) async throws(SourceError) -> SubmissionBody {
    try await send(.post, .requests(id), session: session, body: request)
  }

  public func suggest(
    _ request: SuggestionRequest, session: String?
  ) async throws(SourceError) -> SubmissionBody {
    try await send(.post, .suggestions, session: session, body: request)
  }

  public func frequentQuestions() async throws(SourceError) -> [FrequentQuestion] {
    try await send(.get, .frequentQuestions, session: nil)
  }

  public func survey() async throws(SourceError) -> SurveyBody {
    try await send(.get, .survey, session: nil)
  }

  public func answerSurvey(
    _ request: SurveyRequest, session: String?
  ) async throws(SourceError) -> SurveyBody {
    try await send(.post, .survey, session: session, body: request)
  }

  public func footprints(session: String) async throws(SourceError) -> FootprintsBody {
    try await send(.get, .footprints, session: session)
  }

  public func markSeen(_ list: FootprintList, session: String) async throws(SourceError) {
    let _: SeenRequest = try await send(
      .post, .footprints, session: session, body: SeenRequest(list: list))
  }
}
