#ifndef CLISTENING_H
#define CLISTENING_H

#include <linux/filter.h>

// What a listening TCP socket is given (SO_ATTACH_FILTER, socket(7)) that is to hear of no further
// connection: it drops a client's first packet, and takes those of clients that it has answered.
// A client that hears nothing asks again a second later, and is refused when the socket is closed.
// The instructions stay.
struct sock_fprog listening_no_further(void);

#endif
