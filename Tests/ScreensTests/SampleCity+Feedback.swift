import Catalog
import PortalAPI
import Synchronization
import Widgets

@testable import Screens

/// What the sample city's platform hears, for tests to look at and to turn off.
final class SampleFeedback: Sendable {
  struct State {
    var isAway = false
    var isSignedIn = true
    var voice = EntryFeedback(shares: 3)
    var favourites: Set<EntryID> = []
    var waiting: [WaitingLine] = []
    var sent = 0
    var footprints = FootprintsBody()
  }

  let state = Mutex(State())
  let log = CallLog()
  /// The senders' keys of what was handed in.
  let keys = CallLog()

  var isAway: Bool {
    get { state.withLock { $0.isAway } }
    set { state.withLock { $0.isAway = newValue } }
  }

  static let survey = Survey(
    title: "用户满意度调查",
    questions: [
      SurveyQuestion(id: "gender", label: "您的性别", style: .radio, options: ["男", "女"]),
      SurveyQuestion(
        id: "age", label: "您的年龄", style: .radio, options: ["20以下", "20-30", "30-40", "40以上"]),
      SurveyQuestion(
        id: "occupation", label: "您的职业", style: .list,
        options: ["国家机关、党群组织、企业、事业单位负责人", "专业技术人员"]),
      SurveyQuestion(
        id: "source", label: "获知途径", style: .list, options: ["搜索引擎", "新闻媒体"]),
      SurveyQuestion(
        id: "score", label: "评价本站", style: .radio, options: ["5分", "4分", "3分", "2分", "1分"]),
      SurveyQuestion(
        id: "purpose", label: "数据用途", style: .list, options: ["个人项目", "学术研究"]),
    ])

  static let questions = [
    FrequentQuestion(
      topic: "平台与数据", question: "数据集和数据接口有什么不同？", answer: "数据集以文件提供，数据接口以服务提供。"),
    FrequentQuestion(
      topic: "平台与数据", question: "怎样找到需要的数据？", answer: "按 / 直接搜索，可以输入中文或拼音。"),
    FrequentQuestion(
      topic: "开发者与接口", question: "怎样获得调用接口的令牌？", answer: "在用户中心注册开发者。"),
  ]

  private static let counts = [[6, 4], [1, 5, 3, 1], [2, 8], [7, 3], [4, 3, 2, 1, 0], [9, 1]]

  /// What every deed goes through: no account, no platform, or done.
  private func deliver<Answer>(
    _ title: String, _ answer: Answer
  ) throws(ServiceFault) -> Delivery<Answer> {
    let (isAway, isSignedIn) = state.withLock { ($0.isAway, $0.isSignedIn) }
    guard isSignedIn else { throw ServiceFault(.signedOut, summary: "请先登录", advice: "") }
    guard isAway else {
      log.note(title)
      return .delivered(answer)
    }
    state.withLock {
      // The last word on a favourite takes the place of the one before.
      let last = ($0.waiting.last?.id ?? 0) + 1
      if title.hasPrefix("favourite ") {
        $0.waiting.removeAll { $0.title.hasPrefix("favourite ") }
      }
      $0.waiting.append(
        WaitingLine(
          id: last, title: title, made: .sample("2019-03-20 10:42"), failure: nil))
    }
    return .waiting
  }

  private static func submission(_ kind: SubmissionKind, _ content: String) -> SubmissionBody {
    SubmissionBody(
      id: 1, kind: kind, entry: nil, title: "", content: content, details: [], state: .pending,
      answer: "", created: .sample("2019-03-20 10:42"), changed: .sample("2019-03-20 10:42"),
      isNew: false)
  }

  func services(_ city: SampleCity) -> FeedbackServices {
    FeedbackServices(
      entry: entry(city),
      sharing: ShareServices(
        link: { "https://data.tj.gov.cn/sjjk/\($0.id).htm" },
        qrCode: { _ in
          Bitmap((0..<33).map { row in (0..<33).map { column in (row * column) % 3 == 0 } })
        }),
      exchange: exchange,
      footprints: FootprintServices(
        load: { self.state.withLock { $0.footprints } },
        markSeen: { list in self.log.note("seen \(list.rawValue)") }),
      outbox: OutboxServices(
        waiting: { self.state.withLock { $0.waiting } },
        drop: { id in self.state.withLock { $0.waiting.removeAll { $0.id == id } } },
        sent: { self.state.withLock { $0.sent } }))
  }

  /// What is so already stays it, and nothing is done.
  private func setFavourite(
    _ entry: EntrySummary, _ isFavourite: Bool
  ) throws(ServiceFault) -> Delivery<Nothing> {
    let isSoAlready = state.withLock { $0.isSignedIn && $0.voice.isFavourite == isFavourite }
    if isSoAlready { return .delivered(Nothing()) }
    let delivery = try deliver("favourite \(entry.title) \(isFavourite)", Nothing())
    state.withLock { $0.voice.isFavourite = isFavourite }
    return delivery
  }

  private func entry(_ city: SampleCity) -> EntryFeedbackServices {
    EntryFeedbackServices(
      voice: { _ in self.state.withLock { $0.voice } },
      rate: { entry, stars throws(ServiceFault) in
        guard var rated = city.entries.first(where: { $0.id == entry.id }) else {
          throw ServiceFault(.notFound, summary: "没有该条目", advice: "")
        }
        rated.rating = rated.rating.adding(stars)
        return try self.deliver("rate \(entry.title) \(stars.accuracy)", rated)
      },
      setFavourite: { entry, isFavourite throws(ServiceFault) in
        try self.setFavourite(entry, isFavourite)
      },
      favourites: { self.state.withLock { $0.favourites } },
      share: { _, channel in
        self.log.note("share \(channel.rawValue)")
        return self.state.withLock {
          $0.voice.shares += 1
          return $0.voice.shares
        }
      },
      correct: { entry, field, text, key throws(ServiceFault) in
        self.keys.note(key)
        return try self.deliver(
          "correct \(entry.title) \(field) \(text)", Self.submission(.correction, text))
      },
      apply: { entry, reason, key throws(ServiceFault) in
        self.keys.note(key)
        _ = try self.deliver("apply \(entry.title) \(reason)", Nothing())
        return Self.submission(.request, reason)
      })
  }

  private var exchange: ExchangeServices {
    ExchangeServices(
      suggest: { draft throws(ServiceFault) in
        self.keys.note(draft.key)
        return try self.deliver(
          "suggest \(draft.content) \(draft.kind.rawValue) \(draft.theme) \(draft.reason) "
            + "\(draft.captcha?.text ?? "")", Self.submission(.suggestion, draft.content))
      },
      questions: { Self.questions },
      survey: { SurveyBody(survey: Self.survey, responses: 10, counts: Self.counts) },
      answerSurvey: { answers, captcha in
        self.log.note("survey \(answers["gender"] ?? "") \(captcha?.text ?? "")")
        return SurveyBody(survey: Self.survey, responses: 11, counts: Self.counts)
      },
      captcha: { Captcha(id: "c1", picture: Bitmap([[true, false], [false, true]])) })
  }
}
