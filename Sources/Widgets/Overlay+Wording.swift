/// What lists that are narrowed by typing say.
enum OverlayWording {
  static let nothing = "没有找到"
}
