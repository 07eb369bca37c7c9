/// What platforms without a name of their own are called.
enum PlatformLabel {
  static let embedded = "内嵌平台"
}
