/// What the platform says of an application's form (manual 2.5).
enum ApplicationWording {
  static let unknownTheme = "没有这个主题"
  static let imageMissing = "请选择图片文件"
  static let imageTooLarge = "图片尺寸应小于1M"
  static let notImage = "不是 PNG、JPEG 或 GIF 图片"
  static let imageCut = "图片不完整，后面的内容缺失，请重新选择"
  static let notBase64 = "图片内容无法读取"

  static func unknownEntry(_ id: String) -> String { "关联数据不存在【\(id)】" }
}
