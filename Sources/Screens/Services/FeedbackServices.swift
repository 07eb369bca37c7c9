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
public struct WaitingLine: Identifiable, Hashable, Sendable {
  /// Its number in the local store.
  public var id: Int
  /// `评价 绿色商场名单`.
  public var title: String
  /// When it was done.
  public var made: Moment
  /// Why the platform did not take it; nil while it was not asked.
  public var failure: String?

  /// - Parameter failure: why it was not taken when it was last sent.
  public init(id: Int, title: String, made: Moment, failure: String?) {
    self.id = id
    self.title = title
    self.made = made
    self.failure = failure
  }
}

/// People's voice (manual 2.6 to 2.8). Without a session, what needs one throws a fault of kind
/// `signedOut`.
public struct FeedbackServices: Sendable {
  /// What is said of one entry.
  public var entry: EntryFeedbackServices
  /// 分享.
  public var sharing: ShareServices
  /// 互动交流.
  public var exchange: ExchangeServices
  /// 我的足迹.
  public var footprints: FootprintServices
  /// What waits to be sent.
  public var outbox: OutboxServices

  /// All that people say to the platform.
  public init(
    entry: EntryFeedbackServices, sharing: ShareServices, exchange: ExchangeServices,
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
public struct EntryFeedbackServices: Sendable {
  /// What the account has said of an entry.
  public var voice: @Sendable (EntryID) async throws(ServiceFault) -> EntryFeedback
  /// Gives stars, or changes those given before.
  public var rate: @Sendable (EntrySummary, Stars) async throws(ServiceFault) -> Delivery<Entry>
  /// Says whether it is a favourite; one that is so already stays it.
  public var setFavourite:
    @Sendable (EntrySummary, Bool) async throws(ServiceFault) -> Delivery<Nothing>
  /// What the account has marked, as far as that can be learned, what waits counted.
  public var favourites: @Sendable () async -> Set<EntryID>
  /// How often the entry was shared by now; nil where the platform does not say.
  public var share: @Sendable (EntryID, ShareChannel) async -> Int?
  /// 数据纠错; sent later where the platform is out of reach, and once under one sender's key.
  public var correct:
    @Sendable (EntrySummary, _ field: String, _ text: String, _ key: String)
      async
      throws(ServiceFault) -> Delivery<SubmissionBody>
  /// 数据申请, once under one sender's key.
  public var apply:
    @Sendable (EntrySummary, _ reason: String, _ key: String) async throws(ServiceFault) ->
      SubmissionBody

  /// What one person says of one entry.
  public init(
    voice: @escaping @Sendable (EntryID) async throws(ServiceFault) -> EntryFeedback,
    rate: @escaping @Sendable (EntrySummary, Stars) async throws(ServiceFault) -> Delivery<Entry>,
    setFavourite:
      @escaping @Sendable (EntrySummary, Bool) async throws(ServiceFault) -> Delivery<Nothing>,
    favourites: @escaping @Sendable () async -> Set<EntryID>,
    share: @escaping @Sendable (EntryID, ShareChannel) async -> Int?,
    correct:
      @escaping @Sendable (EntrySummary, _ field: String, _ text: String, _ key: String)
      async
      throws(ServiceFault) -> Delivery<SubmissionBody>,
    apply:
      @escaping @Sendable (EntrySummary, _ reason: String, _ key: String)
      async
      throws(ServiceFault) -> SubmissionBody
  ) {
    self.voice = voice
    self.rate = rate
    self.setFavourite = setFavourite
    self.favourites = favourites
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
  /// What it takes for anybody else to open the platform's addresses; nil where they answer as they
  /// are.
  public var reach: String?
  /// What a command of this program is told in another shell to ask the same platform, a word each.
  public var commandOptions: [String]

  /// Sharing, by link and by code.
  public init(
    link: @escaping @Sendable (EntrySummary) -> String,
    qrCode: @escaping @Sendable (_ text: String) -> Bitmap?, reach: String? = nil,
    commandOptions: [String] = []
  ) {
    self.commandOptions = commandOptions
    self.link = link
    self.qrCode = qrCode
    self.reach = reach
  }
}

/// 互动交流 (manual 2.6).
public struct ExchangeServices: Sendable {
  /// 数据需求; sent later where the platform is out of reach.
  public var suggest:
    @Sendable (SuggestionRequest) async throws(ServiceFault) -> Delivery<SubmissionBody>
  /// 常见问题.
  public var questions: @Sendable () async throws(ServiceFault) -> [FrequentQuestion]
  /// 网上调查, with what was answered so far.
  public var survey: @Sendable () async throws(ServiceFault) -> SurveyBody
  /// Sends answers, by the questions' identifiers.
  public var answerSurvey:
    @Sendable ([String: String], CaptchaAnswer?) async throws(ServiceFault) -> SurveyBody
  /// Draws a picture, for who is not logged in.
  public var captcha: @Sendable () async throws(ServiceFault) -> Captcha

  /// What the platform asks and is asked.
  public init(
    suggest:
      @escaping @Sendable (SuggestionRequest) async throws(ServiceFault) -> Delivery<SubmissionBody>,
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
  /// All four lists of the account.
  public var load: @Sendable () async throws(ServiceFault) -> FootprintsBody
  /// What changed in a list was seen.
  public var markSeen: @Sendable (FootprintList) async -> Void

  /// What an account left on the platform.
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
  public var waiting: @Sendable () async -> [WaitingLine]
  /// Gives one up.
  public var drop: @Sendable (WaitingLine.ID) async -> Void
  /// How many went out from here since the program began: what waits no longer may be given up, or
  /// another word have its place.
  public var sent: @Sendable () -> Int

  /// What waits in the local store.
  public init(
    waiting: @escaping @Sendable () async -> [WaitingLine],
    drop: @escaping @Sendable (WaitingLine.ID) async -> Void, sent: @escaping @Sendable () -> Int
  ) {
    self.waiting = waiting
    self.drop = drop
    self.sent = sent
  }
}
