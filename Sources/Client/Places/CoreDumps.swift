import Glibc

/// What memory holds of tokens and passwords is not to lie on a disk after a crash.
public enum CoreDumps {
  /// Forbids them to this process. The limit is 1 and not 0: the kernel then also starts no
  /// collector that `core_pattern` names, which asks for no limit (core(5), do_coredump).
  public static func forbid() {
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    var limit = rlimit()
    guard getrlimit(core, &limit) == 0, limit.rlim_max >= 1 else { return }
    limit.rlim_cur = 1
    setrlimit(core, &limit)
  }
}
