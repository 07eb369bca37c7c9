/// Names of tables that have none.
enum HTMLNames {
  static func table(_ number: Int) -> String { "表\(number)" }
}
