/// What lists that are narrowed by typing say.
enum OverlayWording {
  static let filter = "输入文字或拼音筛选"
  static let nothing = "没有找到"
  static func row(_ number: Int) -> String { "Enter 跳到第 \(number) 行" }
  static let unsure = "相近的，↓ 或 Enter 选定"
}
