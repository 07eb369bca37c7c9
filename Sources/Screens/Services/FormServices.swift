public import Widgets

/// Drafts of forms: what was typed and not yet submitted survives leaving, quitting and a crash.
public struct FormServices: Sendable {
  /// By the form's name; empty where there is none.
  public var draft: @Sendable (_ form: String) async -> [String: String]
  /// An empty draft removes it.
  public var keep: @Sendable (_ form: String, [String: String]) async -> Void

  public init(
    draft: @escaping @Sendable (_ form: String) async -> [String: String],
    keep: @escaping @Sendable (_ form: String, [String: String]) async -> Void
  ) {
    self.draft = draft
    self.keep = keep
  }
}

/// A captcha as the platform drew it: single use, good for two minutes.
public struct Captcha: Hashable, Sendable {
  public var id: String
  public var picture: Bitmap

  public init(id: String, picture: Bitmap) {
    self.id = id
    self.picture = picture
  }
}
