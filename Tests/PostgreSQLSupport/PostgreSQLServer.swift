import Foundation
import Glibc
import Synchronization

/// A PostgreSQL server of a test run's own: made anew in a directory of its own when it is first
/// wanted, on a socket there, and gone with the run, however that ends.
public final class PostgreSQLServer: Sendable {
  public enum Fault: Error {
    case notStarted(String)
  }

  /// Where the newest server programs lie that the platform can do with; nil where there are none.
  public static let programs: String? = {
    let versions =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let debian = versions.compactMap(Int.init).filter { $0 >= 15 }.sorted(by: >)
      .map { "/usr/lib/postgresql/\($0)/bin" }
    return (debian + ["/usr/bin", "/usr/local/bin"]).first { folder in
      ["initdb", "postgres", "pg_ctl"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
      }
    }
  }()

  /// The program that makes a certificate.
  public static let openSSL: String? =
    ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  private static let started = Result { try PostgreSQLServer(isSecure: false) }
  private static let startedAlone = Result { try PostgreSQLServer(isSecure: false) }
  private static let startedSecure = Result { try PostgreSQLServer(isSecure: true) }

  /// Whether a server can be had: its programs are there and start. Where they do not, standard
  /// error says why.
  public static let isThere: Bool = {
    guard programs != nil else { return false }
    guard case .failure(let fault) = started else { return true }
    FileHandle.standardError.write(Data("PostgreSQL does not start here: \(fault)\n".utf8))
    return false
  }()

  /// The run's server.
  public static func shared() throws -> PostgreSQLServer { try started.get() }

  /// Another, for settings of a whole server that would disturb whoever shares one.
  public static func alone() throws -> PostgreSQLServer { try startedAlone.get() }

  /// Another that listens on `localhost` too, where it takes TLS alone and wants a password. In its
  /// folder are the authority of its certificate (`ca.crt`) and another one (`other.crt`).
  public static func secure() throws -> PostgreSQLServer { try startedSecure.get() }

  public let folder: String
  /// On `localhost`, of a server that listens there; and the number in its socket's name.
  public let port: Int
  /// What keeps it running: it ends when our end of the pipe is closed, by whatever end of ours.
  private let input = Pipe()
  private let process = Process()

  private static let certificates = """
    key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
    secure() {
      for name in ca other; do
        "$openssl" req -x509 $key -keyout $name.key -out $name.crt -days 2 -subj "/CN=$name"
      done &&
      "$openssl" req $key -keyout server.key -out server.csr -subj /CN=localhost \\
        -addext subjectAltName=DNS:localhost &&
      "$openssl" x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 \\
        -copy_extensions copy -out server.crt &&
      printf "ssl = on\nssl_cert_file = '%s'\nssl_key_file = '%s'\n" "$dir/server.crt" \\
        "$dir/server.key" >>data/postgresql.conf &&
      printf 'local all all trust\nhostssl all all all scram-sha-256\n' >data/pg_hba.conf
    }
    """

  /// Its default collation is Chinese, and no order of bytes: who wants that one has to say so.
  private static let script = """
    trap '' INT
    umask 077
    cd "$dir" || exit 1
    \(certificates)
    "$bin/initdb" -D "$dir/data" -U tester -A trust --no-sync -E UTF8 --locale=C.UTF-8 \\
      --locale-provider=icu --icu-locale=zh-Hans >"$dir/log" 2>&1 &&
    { [ -z "$openssl" ] || secure >>"$dir/log" 2>&1; } &&
    "$bin/pg_ctl" -w -D "$dir/data" -l "$dir/server.log" -o "-k $dir -p $port \\
      -c listen_addresses=$listen -c fsync=off -c max_connections=200 -c deadlock_timeout=100ms" start >>"$dir/log" 2>&1 ||
    { cat "$dir/log"; exit 1; }
    echo ready
    cat >/dev/null
    "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$dir"
    """

  /// Who runs it where we are root, as whom it refuses to run.
  private static let user: (uid: uid_t, gid: gid_t)? = {
    guard getuid() == 0, let user = getpwnam("postgres") ?? getpwnam("nobody") else { return nil }
    return (user.pointee.pw_uid, user.pointee.pw_gid)
  }()

  private static func unprivileged(_ command: [String]) -> [String] {
    guard let user else { return command }
    let prefix = ["/usr/bin/setpriv", "--reuid=\(user.uid)", "--regid=\(user.gid)"]
    return prefix + ["--clear-groups"] + command
  }

  private init(isSecure: Bool) throws {
    guard let programs = Self.programs else { throw Fault.notStarted("no programs") }
    var template = Array("/tmp/tjdata-postgresql-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Fault.notStarted("mkdtemp") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let user = Self.user { chown(folder, user.uid, user.gid) }
    let command = Self.unprivileged(["/bin/sh", "-c", Self.script])
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    port = isSecure ? try Self.freePort() : 5432
    process.environment = [
      "bin": programs, "dir": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C", "port": "\(port)",
      "listen": isSecure ? "localhost" : "", "openssl": isSecure ? Self.openSSL ?? "" : "",
    ]
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let word = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard word == "ready\n" else { throw Fault.notStarted(word) }
  }

  /// libpq's URL of a schema.
  public func url(schema: String? = nil) -> String {
    let base = "postgresql:///postgres?host=\(folder)&port=\(port)&user=tester"
    return schema.map { "\(base)&options=-csearch_path%3D\($0)" } ?? base
  }

  /// A port that was free a moment ago.
  private static func freePort() throws -> Int {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name -> Int? in
        guard bind(socket, name, length) == 0, getsockname(socket, name, &length) == 0 else {
          return nil
        }
        return Int(UInt16(bigEndian: pointer.pointee.sin_port))
      }
    }
    guard let port else { throw Fault.notStarted("no port") }
    return port
  }

  private static let number = Mutex(0)

  /// A name that no schema of this run has yet.
  public static func freshName() -> String {
    number.withLock { number in
      number += 1
      return "test_\(number)"
    }
  }
}
