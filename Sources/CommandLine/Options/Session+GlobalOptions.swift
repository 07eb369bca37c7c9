import Client

extension Session {
  /// The session that a command line asks for.
  init(
    _ options: GlobalOptions, environment: Environment = .process, console: Console = .process()
  ) throws {
    try self.init(options.session, environment: environment, console: console)
  }
}

extension GlobalOptions {
  /// What is said of the session.
  var session: SessionOptions {
    var chosen = SessionOptions()
    chosen.platform = platform
    chosen.dataDirectory = dataDir
    chosen.configurationFile = config
    chosen.environment = environment
    chosen.sending = sending
    chosen.wantsJSON = json
    return chosen
  }
}
