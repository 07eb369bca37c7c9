import Catalog
import Hummingbird
import PortalAPI

/// 评价, 收藏, 分享, 纠错 and 申请 of one entry (manual 2.7, 2.8).
struct EntryFeedbackRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.voice, voice)
    router.put(.rating, rate)
    router.put(.favourite, setFavourite)
    router.post(.shares, share)
    router.post(.corrections, correct)
    router.post(.requests, apply)
  }

  @Sendable func voice(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let account = try await platform.accountIfAny(of: request)
    let voice = try await platform.storage.feedback.voice(id, of: account)
    return try Answer.data(try id.found(voice), headers: .unkept)
  }

  @Sendable func rate(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let account = try await platform.account(of: request)
    let stars: Stars = try await JSONBody.read(request)
    var faults = FormFaults()
    for criterion in stars.faults { faults.add(criterion.rawValue, FeedbackWording.starsMissing) }
    try faults.check()
    let entry = try await platform.storage.feedback.rate(
      id, stars, by: account, now: platform.seconds)
    return try Answer.data(try id.found(entry), headers: .unkept)
  }

  @Sendable func setFavourite(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let account = try await platform.account(of: request)
    let body: FavouriteRequest = try await JSONBody.read(request)
    let isThere = try await platform.storage.feedback.setFavourite(
      id, body.isFavourite, of: account, now: platform.seconds)
    guard isThere else { throw Refusal.noSuchEntry(id.text) }
    return try Answer.data(body, headers: .unkept)
  }

  @Sendable func share(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let body: ShareRequest = try await JSONBody.read(request)
    let account = try await platform.accountIfAny(of: request)
    let outcome = try await platform.limits.countWrite(
      .share(id, body.channel), by: platform.client(request, context), of: account)
    switch outcome {
    case .counted(let shares): return try Answer.data(ShareBody(shares: shares))
    case .known, .refused:
      let voice = try id.found(try await platform.storage.feedback.voice(id, of: nil))
      return try Answer.data(ShareBody(shares: voice.shares))
    case .missing: throw Refusal.noSuchEntry(id.text)
    }
  }

  @Sendable func correct(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let account = try await platform.account(of: request)
    let body: CorrectionRequest = try await JSONBody.read(request)
    let entry = try id.found(try await platform.storage.catalogue.entry(id))
    var faults = FormFaults()
    let field = faults.text("field", body.field, missing: FeedbackWording.fieldMissing)
    let text = faults.text(
      "description", body.description, missing: FeedbackWording.descriptionMissing)
    try faults.check()
    return try await platform.hand(
      in: NewSubmission(
        kind: .correction, account: account, key: try SenderKey.checked(body.key), entry: entry,
        content: text, details: [LabelledText(label: FeedbackWording.field, text: field)]))
  }

  @Sendable func apply(_ request: Request, _ context: Context) async throws -> Response {
    let id = try EntryID(request, context)
    let account = try await platform.account(of: request)
    let body: AccessRequest = try await JSONBody.read(request)
    let entry = try id.found(try await platform.storage.catalogue.entry(id))
    var faults = FormFaults()
    let reason = faults.text("reason", body.reason, missing: FeedbackWording.requestMissing)
    if entry.openStatus != .conditional { faults.add("reason", FeedbackWording.requestNotDue) }
    try faults.check()
    return try await platform.hand(
      in: NewSubmission(
        kind: .request, account: account, key: try SenderKey.checked(body.key), entry: entry,
        content: reason))
  }
}

extension Platform {
  /// Takes a submission that was found right, and answers with it.
  func hand(in new: NewSubmission) async throws -> Response {
    switch try await storage.feedback.hand(in: new, now: seconds) {
    case .taken(let body): return try Answer.data(body, headers: .unkept)
    case .tooMany(let seconds): throw Refusal.notYet(seconds: seconds, FeedbackWording.tooMany)
    case .waiting: throw Refusal.invalid(["reason": FeedbackWording.requestPending])
    }
  }
}

extension SenderKey {
  static func checked(_ key: String) throws(Refusal) -> String {
    guard isFitting(key) else { throw .badParameter("key") }
    return key
  }
}
