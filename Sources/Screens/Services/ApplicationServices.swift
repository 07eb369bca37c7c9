public import Catalog
public import PortalAPI
public import Widgets

/// A picture that was looked at: what its content says, and as much of it as a terminal can show.
public struct PictureLook: Hashable, Sendable {
  /// Format and size in pixels.
  public var facts: ImageFacts
  /// Of the file.
  public var byteSize: Int
  /// Dark and light dots; nil where this program cannot read the format's inside.
  public var preview: Bitmap?

  /// - Parameter preview: nil where the picture could not be decoded.
  public init(facts: ImageFacts, byteSize: Int, preview: Bitmap?) {
    self.facts = facts
    self.byteSize = byteSize
    self.preview = preview
  }
}

/// An application with its pictures.
public struct ApplicationDetail: Hashable, Sendable {
  /// What its maker said, and what became of it.
  public var body: ApplicationBody
  /// Those that could be fetched.
  public var pictures: [ApplicationImage: PictureLook]

  /// An application with its pictures.
  public init(body: ApplicationBody, pictures: [ApplicationImage: PictureLook]) {
    self.body = body
    self.pictures = pictures
  }
}

/// 数据应用 and 应用提交 (manual 2.4, 2.5).
public struct ApplicationServices: Sendable {
  /// What is accepted, newest first.
  public var list: @Sendable () async throws(ServiceFault) -> [ApplicationSummary]
  /// The account's own, in any state.
  public var own: @Sendable () async throws(ServiceFault) -> [ApplicationSummary]
  /// All of one application.
  public var detail: @Sendable (_ id: String) async throws(ServiceFault) -> ApplicationDetail
  /// Looks at picture files, by their paths.
  /// - Throws: a fault with a message for each file that is no picture to be sent.
  public var look:
    @Sendable ([ApplicationImage: String]) async throws(ServiceFault) ->
      [ApplicationImage: PictureLook]
  /// Hands one in for review.
  public var submit:
    @Sendable (ApplicationDraft, [ApplicationImage: String], CaptchaAnswer?)
      async throws(ServiceFault) -> ApplicationSummary

  /// 应用成果 on the platform.
  public init(
    list: @escaping @Sendable () async throws(ServiceFault) -> [ApplicationSummary],
    own: @escaping @Sendable () async throws(ServiceFault) -> [ApplicationSummary],
    detail: @escaping @Sendable (_ id: String) async throws(ServiceFault) -> ApplicationDetail,
    look:
      @escaping @Sendable ([ApplicationImage: String]) async throws(ServiceFault) ->
      [ApplicationImage: PictureLook],
    submit:
      @escaping @Sendable (
        ApplicationDraft, [ApplicationImage: String], CaptchaAnswer?
      ) async throws(ServiceFault) -> ApplicationSummary
  ) {
    self.list = list
    self.own = own
    self.detail = detail
    self.look = look
    self.submit = submit
  }
}
