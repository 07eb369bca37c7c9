import Glibc

/// Runs a command and takes its output. Unlike `Foundation.Process` it hands no descriptor of the
/// tests on: a tmux server would keep them, and whoever reads a pipe to its end would wait for it.
enum Spawn {
  struct Failure: Error {
    let code: Int32
  }

  /// - Returns: the exit status, and what was written to standard output and standard error.
  static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let path = "/tmp/tjdata-\(getpid())-\(UInt64.random(in: 0 ... .max)).out"
    defer { unlink(path) }
    let pid = try start(command, output: path)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let isExit = status & 0x7F == 0
    return (isExit ? status >> 8 & 0xFF : 128 + status & 0x7F, readAll(path))
  }

  private static func start(_ command: [String], output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // Descriptors that are not open are passed over.
    for descriptor in Int32(3)..<256 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    // Threads of the tests may have signals blocked, and a blocked signal stays so in the children.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment().map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, command[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failure(code: code) }
    return pid
  }

  /// Without a tmux the tests themselves may run in, and with a locale tmux draws Unicode in.
  private static func environment() -> [String] {
    let names: [String] = ["PATH", "HOME", "TMUX_TMPDIR"]
    let kept: [String] = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return kept + ["LC_ALL=C.UTF-8", "TERM=screen"]
  }

  private static func readAll(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
