import PostgreSQL
import Testing

@Suite("Where a server is, without secrets")
struct ServerURLTests {
  private static func fault(_ text: String) -> PostgreSQLError? {
    do throws(PostgreSQLError) {
      _ = try ServerURL(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "postgresql://tj:geheim@db/portal", "postgres://:geheim@db/portal",
    "postgresql://db/portal?password=geheim", "postgresql:///portal?sslpassword=geheim",
    "postgresql://tj:geheim@a,b:5433/portal?target_session_attrs=read-write",
  ]) func aPasswordInItIsRefused(_ text: String) {
    #expect(Self.fault(text) == .passwordInURL)
  }

  @Test(arguments: [
    "postgresql://", "postgresql://db", "postgresql://tj@db:5433/portal?sslmode=verify-full",
    "postgresql:///portal?host=/run/postgresql&passfile=/etc/tjdata/pgpass",
    "postgresql://a,b/portal?target_session_attrs=read-write",
  ]) func whatHasNoneIsTaken(_ text: String) {
    #expect(Self.fault(text) == nil)
  }

  @Test(arguments: [
    "", "portal.sqlite", "host=db dbname=portal", "http://db/", "postgresql://db/x?nonsense=1",
    "postgresql://[::1", "postgresql://db/x\0",
  ]) func whatIsNoneIsRefused(_ text: String) {
    guard case .badURL = Self.fault(text) else {
      Issue.record("\(text) was taken")
      return
    }
  }

  /// libpq repeats what it cannot read.
  @Test func aFaultRepeatsNoSecret() {
    let fault = Self.fault("postgresql://tj:geheim@db:x/y?z")
    #expect(fault != nil && !"\(String(describing: fault))".contains("geheim"))
  }

  @Test func whatIsShownHasNeitherUserNorParameters() throws {
    let url = try ServerURL("postgresql://tj@db:5433/portal?passfile=/x")
    #expect(url.address == "postgresql://db:5433/portal")
    #expect(try ServerURL("postgresql:///portal").address == "postgresql:///portal")
  }
}
