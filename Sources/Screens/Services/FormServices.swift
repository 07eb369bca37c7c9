public import Widgets

/// Drafts of forms: what was typed and not yet submitted survives leaving, quitting and a crash.
public struct FormServices: Sendable {
  /// By the form's name; empty where there is none.
  public var draft: @Sendable (_ form: String) async -> [String: String]
  /// An empty draft removes it.
  public var keep: @Sendable (_ form: String, [String: String]) async throws(ServiceFault) -> Void
  /// What lies in a folder, named by any path in or to it; `~` is the home folder, an empty path
  /// the one the program was started in.
  public var folder: @Sendable (_ path: String) async throws(ServiceFault) -> FolderListing

  /// Drafts in the local store, folders of this machine.
  public init(
    draft: @escaping @Sendable (_ form: String) async -> [String: String],
    keep:
      @escaping @Sendable (_ form: String, [String: String]) async throws(ServiceFault) -> Void,
    folder: @escaping @Sendable (_ path: String) async throws(ServiceFault) -> FolderListing
  ) {
    self.folder = folder
    self.draft = draft
    self.keep = keep
  }
}

/// A captcha as the platform drew it: single use, good for two minutes.
public struct Captcha: Hashable, Sendable {
  /// What the answer is sent with.
  public var id: String
  /// Two rows of dots to a row of cells.
  public var picture: Bitmap

  /// A picture to be read by a person.
  public init(id: String, picture: Bitmap) {
    self.id = id
    self.picture = picture
  }
}

/// What lies in a folder, folders first, each by name; hidden ones are left out.
public struct FolderListing: Hashable, Sendable {
  /// Whole, without a slash at its end.
  public var path: String
  /// The same as it may be shown.
  public var title: String
  /// Folders first, each group by name.
  public var items: [FolderItem]

  /// - Parameter title: the path as it may be shown.
  public init(path: String, title: String, items: [FolderItem]) {
    self.path = path
    self.title = title
    self.items = items
  }
}

/// A file or folder that can be chosen.
public struct FolderItem: Hashable, Sendable {
  /// As the system has it.
  public var name: String
  /// The name as it may be shown.
  public var title: String
  /// Whether it can be gone into.
  public var isFolder: Bool
  /// In bytes.
  public var size: Int

  /// - Parameter size: in bytes.
  public init(name: String, title: String, isFolder: Bool, size: Int) {
    self.name = name
    self.title = title
    self.isFolder = isFolder
    self.size = size
  }
}
