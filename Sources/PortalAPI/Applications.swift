public import Catalog

/// `POST /api/v1/applications`: 应用提交 (manual 2.5). Needs a session.
public struct ApplicationRequest: Hashable, Sendable, Codable {
  public var draft: ApplicationDraft
  /// By `ApplicationImage`, in Base64.
  public var images: [String: String]
  public var captcha: CaptchaAnswer?

  /// Bytes of the body: four pictures in Base64, and the rest.
  public static let limit = 6 << 20

  public init(
    draft: ApplicationDraft, images: [String: String], captcha: CaptchaAnswer? = nil
  ) {
    self.draft = draft
    self.images = images
    self.captcha = captcha
  }
}

/// One line of 数据应用, or of an account's own applications.
public struct ApplicationSummary: Hashable, Sendable, Codable, Identifiable {
  public var id: String
  public var type: ApplicationType
  public var name: String
  public var developer: String
  public var theme: String
  public var submitted: Moment
  /// Only what is accepted shows in 数据应用.
  public var state: SubmissionState
  /// What the operator wrote; empty where nothing.
  public var answer: String

  public init(
    id: String, type: ApplicationType, name: String, developer: String, theme: String,
    submitted: Moment, state: SubmissionState, answer: String
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.developer = developer
    self.theme = theme
    self.submitted = submitted
    self.state = state
    self.answer = answer
  }
}

/// `GET /api/v1/applications?type=&offset=&limit=`: newest first.
public struct ApplicationsPage: Hashable, Sendable, Codable {
  public static let limits = 1...200

  public var total: Int
  public var applications: [ApplicationSummary]

  public init(total: Int, applications: [ApplicationSummary]) {
    self.total = total
    self.applications = applications
  }
}

/// `GET /api/v1/applications/{application}`.
public struct ApplicationBody: Hashable, Sendable, Codable {
  /// A picture, fetched from `/images/{image}` beside it.
  public struct Image: Hashable, Sendable, Codable {
    public var image: ApplicationImage
    public var mediaType: String
    public var byteSize: Int
    public var width: Int
    public var height: Int

    public init(
      image: ApplicationImage, mediaType: String, byteSize: Int, width: Int, height: Int
    ) {
      self.image = image
      self.mediaType = mediaType
      self.byteSize = byteSize
      self.width = width
      self.height = height
    }
  }

  /// 关联数据 that is still in the catalogue.
  public struct LinkedEntry: Hashable, Sendable, Codable {
    public var id: EntryID
    public var kind: EntryKind
    public var title: String

    public init(id: EntryID, kind: EntryKind, title: String) {
      self.id = id
      self.kind = kind
      self.title = title
    }
  }

  public var summary: ApplicationSummary
  public var draft: ApplicationDraft
  public var images: [Image]
  public var linked: [LinkedEntry]

  public init(
    summary: ApplicationSummary, draft: ApplicationDraft, images: [Image], linked: [LinkedEntry]
  ) {
    self.summary = summary
    self.draft = draft
    self.images = images
    self.linked = linked
  }
}
