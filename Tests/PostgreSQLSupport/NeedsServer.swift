public import Testing

extension Trait where Self == ConditionTrait {
  /// Said plainly where there is no server to try.
  public static var needsServer: Self {
    .enabled(
      if: PostgreSQLServer.isThere,
      "没有可用的 PostgreSQL（15 或更新版本的 initdb、postgres 与 pg_ctl）：没有在 PostgreSQL 上试")
  }

  /// The same where openssl has to make its certificate.
  public static var needsSecureServer: Self {
    .enabled(
      if: PostgreSQLServer.isThere && PostgreSQLServer.openSSL != nil,
      "没有可用的 PostgreSQL 或 openssl：没有在 TLS 上试")
  }
}
