import Base
public import Calls

/// The checks of one `checks.yaml`, as commands and screen read and change them. What people wrote
/// beside a check that is changed stays as it was, and so does what other processes change.
public struct CheckStore: Sendable {
  /// The file that people and programs both write.
  public let path: String

  /// In the file's order.
  public func all() throws(ConfigurationError) -> [InterfaceCheck] { try CheckFile.load(path) }

  /// Behind the others; - Throws: where the name is taken.
  public func add(_ check: InterfaceCheck) throws {
    try FileLock.holding(path) { try append(check) }
  }

  private func append(_ check: InterfaceCheck) throws {
    let checks = try all()
    try refuseTwice(check.name, among: checks)
    // What is written must be read again as it was meant.
    let text = CheckFile.text(of: check)
    guard try CheckFile.read(text, path: path) == [check] else {
      throw Failure(.usage, "这项检查无法写成文件", advice: "请检查各项的值")
    }
    let before = try YAMLText.read(path) ?? ""
    try write(before.isEmpty ? text : "\(before)\(before.hasSuffix("\n") ? "\n" : "\n\n")\(text)") {
      $0 == checks + [check]
    }
  }

  /// In its place.
  public func replace(_ name: String, by check: InterfaceCheck) throws {
    try FileLock.holding(path) {
      var (checks, place) = try without(name)
      try refuseTwice(check.name, among: checks)
      checks.insert(check, at: place)
      try change(name, to: CheckFile.text(of: check), checks)
    }
  }

  /// - Throws: where there is none of that name.
  public func remove(_ name: String) throws {
    try FileLock.holding(path) { try change(name, to: "", try without(name).others) }
  }

  private func without(_ name: String) throws -> (others: [InterfaceCheck], place: Int) {
    var checks = try all()
    guard let place = checks.firstIndex(where: { $0.name == name }) else { throw Self.gone(name) }
    checks.remove(at: place)
    return (checks, place)
  }

  /// Where there is no check of that name.
  public static func gone(_ name: String) -> Failure {
    Failure(.notFound, "没有检查“\(name)”", advice: "用 \(ProgramCommand.line("check", "list")) 查看")
  }

  private func refuseTwice(_ name: String, among checks: [InterfaceCheck]) throws {
    guard checks.contains(where: { $0.name == name }) else { return }
    throw Failure(.usage, "已有检查“\(name)”", advice: "换一个名称，或编辑 \(path)")
  }

  private func change(_ name: String, to text: String, _ expected: [InterfaceCheck]) throws {
    let before = try YAMLText.read(path) ?? ""
    guard let after = CheckFile.replacing(name, in: before, by: text) else { throw unwritable }
    try write(after) { $0 == expected }
  }

  private var unwritable: Failure {
    Failure(.usage, "checks.yaml 的写法不能在这里修改", advice: "请编辑 \(path)")
  }

  /// - Parameter isMeant: whether what would be read from the text is what was meant.
  private func write(_ text: String, _ isMeant: ([InterfaceCheck]) -> Bool) throws {
    guard let checks = try? CheckFile.read(text, path: path), isMeant(checks) else {
      throw unwritable
    }
    try WholeFile.write(text, to: path)
  }
}

extension Session {
  /// `checks.yaml` beside the configuration file.
  public var checkStore: CheckStore {
    let path = places.configurationFile
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return CheckStore(path: "\(folder)/\(CheckFile.name)")
  }
}
