/// What is said while a local store is looked after.
enum StoreWording {
  /// That the search index of an older edition is built anew.
  static func renewing(_ done: Int, _ total: Int) -> String {
    "正在为新版程序重建检索索引（只此一次）：\(done) / \(total)"
  }
}
