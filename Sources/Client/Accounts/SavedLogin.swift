import Base
import FoundationEssentials
import Glibc

/// A login that outlives the program: a file of mode 0600 for each platform, in a folder of mode
/// 0700 under the data directory.
struct SavedLogin: Sendable {
  private struct Record: Codable {
    var account: String
    var session: String
  }

  private static let limit = 4096

  let path: String

  /// - Parameter platform: what the platform's local store is called.
  init(folder: String, platform: String) {
    path = "\(folder)/\(platform).json"
  }

  init(_ places: Places, _ address: PlatformAddress) {
    self.init(folder: places.data + "/logins", platform: address.storeName)
  }

  /// - Returns: nil where nobody is logged in; what cannot be read counts as nothing.
  /// - Throws: where others may read it: a session that others know is nobody's.
  func read() throws(Failure) -> AccountInUse? {
    guard let facts = FileFacts(path) else { return nil }
    guard !facts.isShared else {
      throw Failure(
        .refused, "登录信息文件 \(path) 可被他人读取，已拒绝使用", advice: "请删除该文件后重新登录")
    }
    guard let bytes = try? SmallFile.read(path, limit: Self.limit),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
    else { return nil }
    return AccountInUse(name: record.account, session: record.session)
  }

  /// Takes the place of an earlier one at once and whole.
  func write(_ account: AccountInUse) throws {
    let record = Record(account: account.name, session: account.session)
    let bytes = Array(try JSONEncoder().encode(record))
    do throws(FileFault) {
      try PrivateFolder.make(PrivateFolder.parent(of: path))
      let file = try WholeFile(path)
      try file.write(bytes)
      try file.keep()
    } catch {
      throw Failure(
        .cannotWrite, "无法保存登录信息 \(path)（\(SystemReason.text(error.errno))）",
        advice: "请检查目录权限")
    }
  }

  func remove() { unlink(path) }
}

extension Session {
  /// The login that is kept for the platform.
  var savedLogin: SavedLogin { SavedLogin(places, address) }

  /// In whose name the platform is asked; nil where nobody is logged in.
  /// - Throws: `AccountChange` where a screen shows another.
  public func accountInUse() throws -> AccountInUse? {
    let account = try savedLogin.read()
    try shownAccount.check(account)
    return account
  }

  /// Who is logged in, for a screen to show from now on.
  public func accountToShow() -> String? {
    let name = (try? savedLogin.read())?.name
    shownAccount.show(name)
    return name
  }

  /// Forgets a login that the platform knows no more, unless it is another one by now.
  public func end(_ account: AccountInUse) {
    if (try? savedLogin.read()) == account { savedLogin.remove() }
  }
}
