import ArgumentParser
import Client
import Store

/// How the command line names one of the kept calls: by its number in the history, or by the name
/// it was saved under.
protocol KeptCallName: ParsableArguments {
  associatedtype Kept: KeptCall

  /// The command that lists them.
  static var list: String { get }
  /// What is looked for, in a person's words.
  var title: String { get }
  /// Those the name fits.
  func all(_ store: LocalStore) async throws -> [Kept]
}

extension KeptCallName {
  /// - Throws: where the name fits none, or several.
  func find(_ store: LocalStore) async throws -> Kept {
    let found = try await all(store)
    guard let kept = found.first else {
      throw Failure.notKept(title, Self.list)
    }
    guard found.count == 1 else {
      throw Failure(.usage, "有 \(found.count) 个接口的\(title)", advice: "请用 --id 指定接口")
    }
    return kept
  }

  /// Sends it again, and prints what it brings.
  func send(_ session: Session, format: InvokeFormat) async throws {
    try await session.send(find(session.openStore()).request, format: format)
  }
}
