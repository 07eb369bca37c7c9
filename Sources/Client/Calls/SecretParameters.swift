import Base
import Calls
import Catalog

/// What may not be given to a platform's interface as a parameter, since it is secret by its name
/// and none of its columns: it would stand in arguments, history and saved requests.
struct SecretParameters: Sendable {
  private let id: EntryID
  /// Columns and parameters of the interface, by their codes; empty while nobody has asked for
  /// them.
  private let names: Set<String>

  /// - Parameters: what is kept of the interface; nil for what nobody has asked for.
  init(of id: EntryID, _ fields: [Field]?, _ specification: CallSpecification?) {
    self.id = id
    names = Set((fields ?? []).map(\.code) + (specification?.parameters ?? []).map(\.name))
  }

  /// - Throws: `Failure` of usage.
  func refuse(in request: InvokeRequest) throws(Failure) {
    let given = request.filters.first {
      !$0.value.isEmpty && SecretName.matches($0.name) && !names.contains($0.name)
    }
    guard let given else { return }
    throw Failure(
      .usage, "参数 \(given.name) 像是令牌或密码，不能作为参数给出",
      advice: "平台的令牌请用环境变量 \(TokenSource.variable) 或令牌文件；如确是数据列，请先执行 "
        + ProgramCommand.line("fields", id.text))
  }
}
