#include "CListening.h"

/* The flags stand in the fourteenth byte of a TCP header (RFC 9293, 3.1), which is what a filter of
 * a TCP socket sees first. */
enum { FLAGS = 13, SYN = 0x02, ACK = 0x10 };

struct sock_fprog listening_no_further(void) {
  static struct sock_filter steps[] = {
      BPF_STMT(BPF_LD | BPF_B | BPF_ABS, FLAGS),
      BPF_STMT(BPF_ALU | BPF_AND | BPF_K, SYN | ACK),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYN, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, 0),
      BPF_STMT(BPF_RET | BPF_K, 0xFFFFFFFF),
  };
  return (struct sock_fprog){.len = sizeof steps / sizeof *steps, .filter = steps};
}
