import Terminal
import Widgets

/// A folder to choose a form's file from. Typed letters filter; Enter opens a folder or takes a
/// file.
struct FileChooser: Sendable {
  /// Of the form that has the keyboard.
  let field: String
  let folder: String
  private(set) var palette: Palette

  enum Outcome: Hashable, Sendable {
    case cancelled
    case open(folder: String)
    case file(path: String)
  }

  /// - Parameter limit: bytes that a file may have; larger ones are shown, and cannot be chosen.
  init(field: String, limit: Int, _ listing: FolderListing) {
    self.field = field
    folder = listing.path
    let items = listing.items.map { item in
      PaletteItem(
        id: item.name, title: item.isFolder ? item.title + "/" : item.title,
        key: item.isFolder ? "" : DetailText.size(item.size),
        disabledReason: !item.isFolder && item.size > limit ? FormText.tooLarge : nil)
    }
    let parent = listing.path == "/" ? [] : [PaletteItem(id: Self.parentName, title: "../")]
    palette = Palette(listing.title, items: parent + items)
  }

  private static let parentName = ".."

  mutating func handle(_ key: Key) -> Outcome? {
    if palette.editor.isEmpty, key == .backspace || key == .left { return .open(folder: parent) }
    switch palette.handle(key) {
    case .finished(.cancelled): return .cancelled
    case .finished(.chosen(let item)) where item.id == Self.parentName:
      return .open(folder: parent)
    case .finished(.chosen(let item)):
      let path = folder == "/" ? "/" + item.id : folder + "/" + item.id
      return item.title.hasSuffix("/") ? .open(folder: path) : .file(path: path)
    case .finished(.entered), .handled, .ignored: return nil
    }
  }

  /// - Returns: whether an item is at the point.
  mutating func go(to point: Point, in area: Rect) -> Bool { palette.go(to: point, in: area) }

  mutating func paste(_ text: String) { palette.paste(text) }

  private var parent: String {
    let slash = folder.lastIndex(of: "/") ?? folder.startIndex
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}
