public import Catalog
public import PortalAPI
public import Widgets

/// What became of something a person did.
public enum Delivery<Answer: Sendable>: Sendable {
  case delivered(Answer)
  /// The platform is away: it waits in the outbox, and goes out once.
  case waiting
}

/// Something that waits for the platform, as people read it.
public struct WaitingDeed: Identifiable, Hashable, Sendable {
  public var id: Int
  /// `评价 绿色商场名单`.
  public var title: String
  /// When it was done.
  public var made: Moment
  /// Why the platform did not take it; nil while it was not asked.
  public var failure: String?

  public init(id: Int, title: String, made: Moment, failure: String?) {
    self.id = id
    self.title = title
    self.made = made
    self.failure = failure
  }
}

/// 开放建议 as it is filled in.
public struct SuggestionDraft: Hashable, Sendable {
  public var content: String
  public var kind: EntryKind
  public var theme: String
  public var reason: String
  public var captcha: CaptchaAnswer?

  public init(
    content: String, kind: EntryKind, theme: String, reason: String, captcha: CaptchaAnswer?
  ) {
    self.content = content
    self.kind = kind
    self.theme = theme
    self.reason = reason
    self.captcha = captcha
  }
}

/// People's voice (manual 2.6 to 2.8). Without a session, what needs one throws a fault of kind
/// `signedOut`.
public struct VoiceServices: Sendable {
  public var entry: EntryVoiceServices
  public var sharing: ShareServices
  public var exchange: ExchangeServices
  public var footprints: FootprintServices
  public var outbox: OutboxServices

  public init(
    entry: EntryVoiceServices, sharing: ShareServices, exchange: ExchangeServices,
    footprints: FootprintServices, outbox: OutboxServices
  ) {
    self.entry = entry
    self.sharing = sharing
    self.exchange = exchange
    self.footprints = footprints
    self.outbox = outbox
  }
}

/// 评价, 收藏, 分享, 纠错 and 申请 of an entry (manual 2.8).
public struct EntryVoiceServices: Sendable {
  public var voice: @Sendable (EntryID) async throws(ServiceFault) -> EntryVoice
  public var rate: @Sendable (EntrySummary, Stars) async throws(ServiceFault) -> Delivery<Entry>
  /// Answers whether it is a favourite now.
  public var toggleFavourite:
    @Sendable (EntrySummary) async throws(ServiceFault) -> (isFavourite: Bool, Delivery<Nothing>)
  /// How often the entry was shared by now; nil where the platform does not say.
  public var share: @Sendable (EntryID, ShareChannel) async -> Int?
  public var correct:
    @Sendable (EntrySummary, _ field: String, _ text: String) async throws(ServiceFault) ->
      Delivery<SubmissionBody>
  public var apply:
    @Sendable (EntrySummary, _ reason: String) async throws(ServiceFault) -> SubmissionBody

  public init(
    voice: @escaping @Sendable (EntryID) async throws(ServiceFault) -> EntryVoice,
    rate: @escaping @Sendable (EntrySummary, Stars) async throws(ServiceFault) -> Delivery<Entry>,
    toggleFavourite:
      @escaping @Sendable (EntrySummary) async throws(ServiceFault) -> (
        isFavourite: Bool, Delivery<Nothing>
      ),
    share: @escaping @Sendable (EntryID, ShareChannel) async -> Int?,
    correct:
      @escaping @Sendable (EntrySummary, _ field: String, _ text: String) async throws(ServiceFault)
      -> Delivery<SubmissionBody>,
    apply:
      @escaping @Sendable (EntrySummary, _ reason: String) async throws(ServiceFault) ->
      SubmissionBody
  ) {
    self.voice = voice
    self.rate = rate
    self.toggleFavourite = toggleFavourite
    self.share = share
    self.correct = correct
    self.apply = apply
  }
}

/// What 分享 shows.
public struct ShareServices: Sendable {
  /// Where an entry is found by anybody.
  public var link: @Sendable (EntrySummary) -> String
  /// nil for a text too long for one.
  public var qrCode: @Sendable (_ text: String) -> Bitmap?

  public init(
    link: @escaping @Sendable (EntrySummary) -> String,
    qrCode: @escaping @Sendable (_ text: String) -> Bitmap?
  ) {
    self.link = link
    self.qrCode = qrCode
  }
}

/// 互动交流 (manual 2.6).
public struct ExchangeServices: Sendable {
  public var suggest:
    @Sendable (SuggestionDraft) async throws(ServiceFault) -> Delivery<SubmissionBody>
  public var questions: @Sendable () async throws(ServiceFault) -> [FrequentQuestion]
  public var survey: @Sendable () async throws(ServiceFault) -> SurveyBody
  public var answerSurvey:
    @Sendable ([String: String], CaptchaAnswer?) async throws(ServiceFault) -> SurveyBody
  public var captcha: @Sendable () async throws(ServiceFault) -> Captcha

  public init(
    suggest:
      @escaping @Sendable (SuggestionDraft) async throws(ServiceFault) -> Delivery<SubmissionBody>,
    questions: @escaping @Sendable () async throws(ServiceFault) -> [FrequentQuestion],
    survey: @escaping @Sendable () async throws(ServiceFault) -> SurveyBody,
    answerSurvey:
      @escaping @Sendable ([String: String], CaptchaAnswer?) async throws(ServiceFault) ->
      SurveyBody,
    captcha: @escaping @Sendable () async throws(ServiceFault) -> Captcha
  ) {
    self.suggest = suggest
    self.questions = questions
    self.survey = survey
    self.answerSurvey = answerSurvey
    self.captcha = captcha
  }
}

/// The lists of 用户中心 (manual 2.7).
public struct FootprintServices: Sendable {
  public var load: @Sendable () async throws(ServiceFault) -> FootprintsBody
  /// What changed in a list was seen.
  public var markSeen: @Sendable (FootprintList) async -> Void

  public init(
    load: @escaping @Sendable () async throws(ServiceFault) -> FootprintsBody,
    markSeen: @escaping @Sendable (FootprintList) async -> Void
  ) {
    self.load = load
    self.markSeen = markSeen
  }
}

/// What waits for the platform.
public struct OutboxServices: Sendable {
  /// Oldest first.
  public var waiting: @Sendable () async -> [WaitingDeed]
  /// Gives one up.
  public var drop: @Sendable (WaitingDeed.ID) async -> Void

  public init(
    waiting: @escaping @Sendable () async -> [WaitingDeed],
    drop: @escaping @Sendable (WaitingDeed.ID) async -> Void
  ) {
    self.waiting = waiting
    self.drop = drop
  }
}
