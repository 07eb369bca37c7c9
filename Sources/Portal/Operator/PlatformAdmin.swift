public import Catalog
public import PortalAPI

/// The operator's side of a platform: what is published, answered and counted.
public struct PlatformAdmin: Sendable {
  let storage: PortalStorage
  let admin: any AdminStorage

  /// - Parameter day: `yyyy-MM-dd`, Beijing time.
  public func use(day: String) async throws -> PlatformUse { try await admin.use(day: day) }

  // MARK: The catalogue

  /// A window of the catalogue, as `/api/v1/entries` answers it.
  public func catalogue(_ request: EntriesRequest) async throws -> EntriesPage {
    try await storage.catalogue.entries(request)
  }

  /// An entry as it is published; nil where there is none.
  public func published(_ id: EntryID) async throws -> Entry? {
    try await storage.catalogue.entry(id)
  }

  /// Publishes entries or replaces them, all or none.
  ///
  /// Counters never fall: an entry that is there keeps its use and ratings where the new ones
  /// are fewer.
  /// - Returns: the catalogue's revision afterwards.
  /// - Throws: `PublicationFault`; what the storage says.
  @discardableResult
  public func publish(_ publications: [Publication]) async throws -> Int {
    try await storage.catalogue.publish(publications)
  }

  /// Takes an entry and everything published with it out of the catalogue.
  /// - Returns: false where there is no such entry.
  @discardableResult
  public func withdraw(_ id: EntryID) async throws -> Bool {
    try await storage.catalogue.withdraw(id)
  }

  /// An interface's columns, and those that calls may filter by; nil for an unknown entry.
  public func filters(of id: EntryID) async throws -> (fields: [Field], filters: [String])? {
    try await storage.rows.table(id).map { table in
      (table.fields.filter { table.columns.contains($0.code) }, table.filters)
    }
  }

  /// Columns that an entry had and has no more: headings by code.
  public func goneColumns(of id: EntryID) async throws -> [String: String] {
    try await storage.rows.goneColumns(of: id)
  }

  /// Lets calls filter by these columns and no others, each by an index.
  /// - Returns: false for an unknown entry.
  /// - Throws: `PublicationFault.unknownField`; what the storage says.
  public func setFilters(of id: EntryID, _ codes: [String]) async throws -> Bool {
    try await storage.rows.setFilters(id, codes)
  }

  /// Makes an entry's files now rather than when somebody asks.
  /// - Returns: nil for an unknown entry.
  public func prepareFiles(of id: EntryID) async throws -> [Distribution]? {
    try await storage.files.makeFiles(id, in: storage.fileStore)
  }

  // MARK: 常见问题 and 开放政策

  /// 常见问题, in the platform's order.
  public func questions() async throws -> [FrequentQuestion] {
    try await storage.feedback.frequentQuestions()
  }

  /// Puts a question behind the others; one with the same words is replaced.
  public func write(_ question: FrequentQuestion) async throws { try await admin.write(question) }

  /// - Returns: false where there is no such question.
  public func remove(question: String) async throws -> Bool {
    try await admin.remove(question: question)
  }

  /// 开放政策, newest first.
  public func policies() async throws -> [Policy] { try await storage.site.site().policies }

  /// Publishes a policy; one of the same title is replaced.
  public func write(_ policy: Policy) async throws { try await admin.write(policy) }

  /// - Returns: false where there is none of that title.
  public func remove(policy title: String) async throws -> Bool {
    try await admin.remove(policy: title)
  }

  // MARK: 首页, 网站信息 and 调查问卷

  /// What the platform says of itself.
  public func site() async throws -> Site { try await storage.site.site() }

  /// Changes what it says; what is not said stays.
  public func change(_ names: SiteNames) async throws { try await admin.change(names) }

  /// Puts a page of 网站信息 behind the others; one of the same title is replaced in its place.
  public func write(_ page: SitePage) async throws { try await admin.write(page) }

  /// - Returns: false where there is none of that title.
  public func remove(page title: String) async throws -> Bool {
    try await admin.remove(page: title)
  }

  /// 调查问卷, with what was answered so far.
  public func survey() async throws -> SurveyBody { try await storage.feedback.survey() }

  /// Asks these questions from now on, or none. Answers to other questions are never counted among
  /// theirs.
  /// - Parameter discarding: whether answers to other questions may be given up.
  public func write(_ survey: Survey, discarding: Bool) async throws -> SurveyChange {
    try await admin.write(survey, discarding: discarding)
  }

  // MARK: What waits

  /// Applications in a state, or all; oldest first, as they are to be looked at.
  public func applications(in state: SubmissionState?) async throws -> [ApplicationBody] {
    var bodies: [ApplicationBody] = []
    for id in try await admin.applications(in: state) {
      if let found = try await storage.applications.application(id) { bodies.append(found.body) }
    }
    return bodies
  }

  /// Accepts or declines an application; what is accepted shows in 数据应用 at once.
  /// - Parameters:
  ///   - answer: what the account reads of it.
  ///   - now: seconds since the Unix epoch.
  /// - Returns: false where there is no such application.
  @discardableResult
  public func review(
    application id: String, _ state: SubmissionState, answer: String, now: Int
  ) async throws -> Bool {
    try await admin.review(application: id, state, answer: answer, now: now)
  }

  /// Submissions of one kind in a state, or all, oldest first.
  public func submissions(
    _ kind: SubmissionKind, in state: SubmissionState?
  ) async throws -> [SubmissionBody] {
    try await admin.submissions(kind, in: state)
  }

  /// Answers a submission, or answers it anew.
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: false where there is none of that number and kind.
  public func answer(
    _ kind: SubmissionKind, _ id: Int, _ state: SubmissionState, _ answer: String, now: Int
  ) async throws -> Bool {
    try await admin.answer(kind, id, state, answer, now: now)
  }
}
