public import Catalog
public import Widgets

/// Drafts of forms: what was typed and not yet submitted survives leaving, quitting and a crash.
public struct FormServices: Sendable {
  /// By the form's name, the one that was kept last first.
  public var drafts: @Sendable (_ form: String) async -> [KeptDraft]
  /// - Returns: whether what it goes on from was there, and as it was.
  public var keep: @Sendable (DraftWrite) async throws(ServiceFault) -> Bool
  /// What lies in a folder, named by any path in or to it; `~` is the home folder, an empty path
  /// the one the program was started in.
  public var folder: @Sendable (_ path: String) async throws(ServiceFault) -> FolderListing

  /// Drafts in the local store, folders of this machine.
  public init(
    drafts: @escaping @Sendable (_ form: String) async -> [KeptDraft],
    keep: @escaping @Sendable (DraftWrite) async throws(ServiceFault) -> Bool,
    folder: @escaping @Sendable (_ path: String) async throws(ServiceFault) -> FolderListing
  ) {
    self.folder = folder
    self.drafts = drafts
    self.keep = keep
  }
}

/// What was typed into a form and not handed in. There are several of one form where several
/// windows had it open.
public struct KeptDraft: Hashable, Sendable {
  /// Tells it from the others of its form.
  public var slot: String
  /// When it was kept last.
  public var saved: Moment
  /// By field.
  public var answers: [String: String]
  /// As it lies in the store, by which it is seen whether it has changed there.
  public var text: String

  public init(slot: String, saved: Moment, answers: [String: String], text: String) {
    self.slot = slot
    self.saved = saved
    self.answers = answers
    self.text = text
  }
}

/// A draft to be kept.
public struct DraftWrite: Sendable {
  /// What it goes on from, which it takes the place of where nobody else has changed it.
  public enum Basis: Hashable, Sendable {
    case nothing
    /// What was kept in its slot before.
    case own
    case restored(KeptDraft)
  }

  /// The form's name.
  public var form: String
  /// One for each time a form is opened: no two windows write into one.
  public var slot: String
  /// By field; none to remove it.
  public var answers: [String: String]
  public var basis: Basis

  public init(form: String, slot: String, answers: [String: String], basis: Basis = .nothing) {
    self.form = form
    self.slot = slot
    self.answers = answers
    self.basis = basis
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
