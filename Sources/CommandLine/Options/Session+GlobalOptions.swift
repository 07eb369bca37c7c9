import Client

extension Session {
  /// The session that a command line asks for.
  init(
    _ options: GlobalOptions, environment: Environment = .process, console: Console = .process()
  ) throws {
    var chosen = SessionOptions()
    chosen.platform = options.platform
    chosen.dataDirectory = options.dataDir
    chosen.configurationFile = options.config
    chosen.environment = options.environment
    chosen.sending = options.sending
    chosen.wantsJSON = options.json
    try self.init(chosen, environment: environment, console: console)
  }
}
