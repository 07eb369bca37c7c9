/// What answers instead of the platform. Status 200 proves nothing: the content does.
public indirect enum WrongSite: Hashable, Sendable {
  /// Another site's page, or a page whose build is not the platform's; its title.
  case otherContent(title: String)
  /// The page of a network that wants a login before it lets anybody out.
  case captivePortal(title: String)
  /// A page that only says that the name is for sale or unused.
  case parked(title: String)
  /// A page that asks for an account.
  case login(title: String)
  /// The site's firewall turned the request away; the HTTP status.
  case firewall(status: Int)
  /// A site, but not of the kind it is asked as (any more): `CKAN`. Where it is known what it
  /// became, how that is called with `--platform`; where it leads elsewhere, the other site.
  case otherKind(wanted: String, successor: String?, place: String?)
  /// Such a page in place of a file, which may lie on any site.
  case inPlaceOfFile(WrongSite)
  /// JSON that says no in place of a file; its words, which may be none.
  case wordsInPlaceOfFile(String)
  /// A redirect to another host, which is not followed.
  case redirected(to: String)
}
