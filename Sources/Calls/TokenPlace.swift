/// Where whoever calls an interface looks after the token that the call goes with.
public enum TokenPlace: Hashable, Sendable {
  /// 用户中心 of these screens: a platform of our own make.
  case account
  /// 用户中心 of the live platform's web pages.
  case pages
  /// A site that runs CKAN, on the person's own page.
  case ckan
  /// A portal of Shandong's family, beside the person's applications.
  case applications
  /// The web site of another catalogue.
  case site
  /// Whoever runs the host of an interface by its address.
  case host
}
