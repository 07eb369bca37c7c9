public import Catalog

/// `POST /api/v1/applications`: 应用提交 (manual 2.5). Needs a session.
public struct ApplicationRequest: Hashable, Sendable, Codable {
  /// The form as filled in.
  public var draft: ApplicationDraft
  /// By `ApplicationImage`, in Base64.
  public var images: [String: String]
  /// The picture's answer; nil where none is asked for.
  public var captcha: CaptchaAnswer?

  /// Bytes of the body: four pictures in Base64, and the rest.
  public static let limit = 6 << 20

  /// Submits an application for review.
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
  /// What its page and its review are named by.
  public var id: String
  /// What kind of application it is.
  public var type: ApplicationType
  /// What it is called.
  public var name: String
  /// Who made it.
  public var developer: String
  /// 主题.
  public var theme: String
  /// When it was handed in.
  public var submitted: Moment
  /// Only what is accepted shows in 数据应用.
  public var state: SubmissionState
  /// What the operator wrote; empty where nothing.
  public var answer: String

  /// A line of 应用成果.
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
  /// How many a page may have.
  public static let limits = 1...200

  /// Applications there are in all.
  public var total: Int
  /// Those of the page, newest first.
  public var applications: [ApplicationSummary]

  /// - Parameter total: not only those of this page.
  public init(total: Int, applications: [ApplicationSummary]) {
    self.total = total
    self.applications = applications
  }
}

/// `GET /api/v1/applications/{application}`.
public struct ApplicationBody: Hashable, Sendable, Codable {
  /// A picture, fetched from `/images/{image}` beside it.
  public struct Image: Hashable, Sendable, Codable {
    /// Which of the form's pictures it is.
    public var image: ApplicationImage
    /// As RFC 6838 has it.
    public var mediaType: String
    /// Of the picture's file.
    public var byteSize: Int
    /// In pixels.
    public var width: Int
    /// In pixels.
    public var height: Int

    /// What is said of a picture before it is fetched.
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
    /// The entry it uses.
    public var id: EntryID
    /// Dataset or interface.
    public var kind: EntryKind
    /// As the catalogue names it today.
    public var title: String

    /// An entry an application is made from.
    public init(id: EntryID, kind: EntryKind, title: String) {
      self.id = id
      self.kind = kind
      self.title = title
    }
  }

  /// Its line of the list.
  public var summary: ApplicationSummary
  /// What its maker said of it.
  public var draft: ApplicationDraft
  /// The pictures it came with.
  public var images: [Image]
  /// The entries it is made from.
  public var linked: [LinkedEntry]

  /// All of an application.
  public init(
    summary: ApplicationSummary, draft: ApplicationDraft, images: [Image], linked: [LinkedEntry]
  ) {
    self.summary = summary
    self.draft = draft
    self.images = images
    self.linked = linked
  }
}
