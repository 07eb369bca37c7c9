#include "CLibpq.h"

#include <CLoading.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

/* PQconninfoOption of libpq-fe.h. */
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} option;

typedef void (*notice_receiver)(void *argument, const PGresult *notice);

static struct {
  PGconn *(*connectdbParams)(const char *const *, const char *const *, int);
  void (*finish)(PGconn *);
  int (*status)(const PGconn *);
  char *(*errorMessage)(const PGconn *);
  int (*serverVersion)(const PGconn *);
  const char *(*parameterStatus)(const PGconn *, const char *);
  int (*transactionStatus)(const PGconn *);
  int (*socket)(const PGconn *);
  int (*backendPID)(const PGconn *);
  int (*consumeInput)(PGconn *);
  notice_receiver (*setNoticeReceiver)(PGconn *, notice_receiver, void *);
  int (*setnonblocking)(PGconn *, int);
  int (*flush)(PGconn *);
  int (*isBusy)(PGconn *);
  PGresult *(*getResult)(PGconn *);
  int (*sendQuery)(PGconn *, const char *);
  int (*sendPrepare)(PGconn *, const char *, const char *, int, const unsigned int *);
  int (*sendQueryPrepared)(PGconn *, const char *, int, const char *const *, const int *, const int *,
                           int);
  int (*resultStatus)(const PGresult *);
  char *(*resultErrorField)(const PGresult *, int);
  int (*ntuples)(const PGresult *);
  int (*getisnull)(const PGresult *, int, int);
  char *(*getvalue)(const PGresult *, int, int);
  int (*getlength)(const PGresult *, int, int);
  char *(*cmdTuples)(PGresult *);
  void (*clear)(PGresult *);
  option *(*conninfoParse)(const char *, char **);
  void (*conninfoFree)(option *);
  void (*freemem)(void *);
  int (*libVersion)(void);
} pq;

static int is_loaded;

static void load(void) {
  static const char *const libraries[] = {"libpq.so.5", NULL};
  static const loaded_function functions[] = {
      {&pq.connectdbParams, "PQconnectdbParams"}, {&pq.finish, "PQfinish"},
      {&pq.status, "PQstatus"}, {&pq.errorMessage, "PQerrorMessage"},
      {&pq.serverVersion, "PQserverVersion"}, {&pq.parameterStatus, "PQparameterStatus"},
      {&pq.transactionStatus, "PQtransactionStatus"}, {&pq.socket, "PQsocket"},
      {&pq.backendPID, "PQbackendPID"},
      {&pq.consumeInput, "PQconsumeInput"}, {&pq.setNoticeReceiver, "PQsetNoticeReceiver"},
      {&pq.setnonblocking, "PQsetnonblocking"}, {&pq.flush, "PQflush"},
      {&pq.isBusy, "PQisBusy"}, {&pq.getResult, "PQgetResult"},
      {&pq.sendQuery, "PQsendQuery"}, {&pq.sendPrepare, "PQsendPrepare"},
      {&pq.sendQueryPrepared, "PQsendQueryPrepared"},
      {&pq.resultStatus, "PQresultStatus"}, {&pq.resultErrorField, "PQresultErrorField"},
      {&pq.ntuples, "PQntuples"},
      {&pq.getisnull, "PQgetisnull"}, {&pq.getvalue, "PQgetvalue"},
      {&pq.getlength, "PQgetlength"}, {&pq.cmdTuples, "PQcmdTuples"}, {&pq.clear, "PQclear"},
      {&pq.conninfoParse, "PQconninfoParse"}, {&pq.conninfoFree, "PQconninfoFree"},
      {&pq.freemem, "PQfreemem"}, {&pq.libVersion, "PQlibVersion"},
  };
  is_loaded = load_functions(libraries, functions, sizeof functions / sizeof *functions);
}

int clibpq_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

int clibpq_version(void) { return clibpq_load() ? pq.libVersion() : 0; }

int clibpq_check_url(const char *url, int *has_password, char *message, size_t capacity) {
  char *fault = NULL;
  option *options = pq.conninfoParse(url, &fault);
  *has_password = 0;
  message[0] = 0;
  if (options == NULL) {
    if (fault != NULL) strncat(message, fault, capacity - 1);
    pq.freemem(fault);
    return CLIBPQ_URL_FAULTY;
  }
  for (option *o = options; o->keyword != NULL; o++) {
    int is_secret = strcmp(o->keyword, "password") == 0 || strcmp(o->keyword, "sslpassword") == 0;
    if (is_secret && o->val != NULL) *has_password = 1;
  }
  pq.conninfoFree(options);
  return 0;
}

/* Of libpq's own it would go to standard error. */
static void note_warning(void *argument, const PGresult *notice) {
  const char *severity = pq.resultErrorField(notice, 'V');
  if (severity != NULL && strcmp(severity, "WARNING") == 0) *(int *)argument = 1;
}

PGconn *clibpq_connect(const char *const *keywords, const char *const *values, int *warned) {
  PGconn *connection = pq.connectdbParams(keywords, values, 1);
  if (connection == NULL) return NULL;
  pq.setNoticeReceiver(connection, note_warning, warned);
  pq.setnonblocking(connection, 1);
  return connection;
}

int clibpq_is_sound(PGconn *connection) {
  if (pq.status(connection) != CLIBPQ_CONNECTION_OK) return 0;
  /* The server says nothing unasked but that it closes, or that a setting has changed. Which of
     both cannot be seen at once over TCP, where its words come before its end does; another
     connection costs little. */
  struct pollfd place = {.fd = pq.socket(connection), .events = POLLIN};
  int count;
  do count = poll(&place, 1, 0);
  while (count < 0 && errno == EINTR);
  return count == 0;
}

void clibpq_finish(PGconn *connection) { pq.finish(connection); }
int clibpq_status(const PGconn *connection) { return pq.status(connection); }
const char *clibpq_error(const PGconn *connection) { return pq.errorMessage(connection); }
int clibpq_server_version(const PGconn *connection) { return pq.serverVersion(connection); }
const char *clibpq_parameter(const PGconn *connection, const char *name) {
  return pq.parameterStatus(connection, name);
}
int clibpq_process(const PGconn *connection) { return pq.backendPID(connection); }
int clibpq_transaction_status(const PGconn *connection) { return pq.transactionStatus(connection); }

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000) + time.tv_nsec / 1000000;
}

/* What it may yet answer belongs to nobody. */
static void give_up(PGconn *connection) {
  shutdown(pq.socket(connection), SHUT_RDWR);
  while (pq.consumeInput(connection) == 1) continue;
}

/* What PQexec does (libpq, "Asynchronous Command Processing"), with an end to silence: the last result
 * of what was sent, as where a statement fails none after it is run. */
static PGresult *await(PGconn *connection, int is_sent, int silence) {
  PGresult *last = NULL;
  int64_t end = now() + silence;
  while (is_sent) {
    int unsent = pq.flush(connection);
    if (unsent < 0) break;
    if (unsent == 0 && !pq.isBusy(connection)) {
      PGresult *next = pq.getResult(connection);
      if (next == NULL) return last;
      pq.clear(last);
      last = next;
      continue;
    }
    int64_t left = end - now();
    struct pollfd place = {.fd = pq.socket(connection), .events = POLLIN | (unsent ? POLLOUT : 0)};
    int ready = poll(&place, 1, left > 0 ? (int)left : 0);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) break;
    if ((place.revents & ~POLLOUT) != 0 && pq.consumeInput(connection) == 0) break;
    end = now() + silence;
  }
  /* What was sent is not done before the server is ready for more: what came before is no result. */
  if (is_sent) give_up(connection);
  pq.clear(last);
  return NULL;
}

PGresult *clibpq_exec(PGconn *connection, const char *sql, int silence) {
  return await(connection, pq.sendQuery(connection, sql), silence);
}
PGresult *clibpq_prepare(PGconn *connection, const char *name, const char *sql, int silence) {
  return await(connection, pq.sendPrepare(connection, name, sql, 0, NULL), silence);
}
PGresult *clibpq_exec_prepared(PGconn *connection, const char *name, int count,
                               const char *const *values, const int *lengths, const int *formats,
                               int silence) {
  int is_sent = pq.sendQueryPrepared(connection, name, count, values, lengths, formats, 0);
  return await(connection, is_sent, silence);
}
int clibpq_result_status(const PGresult *result) { return pq.resultStatus(result); }
const char *clibpq_sqlstate(const PGresult *result) { return pq.resultErrorField(result, 'C'); }
const char *clibpq_message(const PGresult *result) { return pq.resultErrorField(result, 'M'); }
int clibpq_rows(const PGresult *result) { return pq.ntuples(result); }
int clibpq_is_null(const PGresult *result, int row, int column) {
  return pq.getisnull(result, row, column);
}
const char *clibpq_value(const PGresult *result, int row, int column) {
  return pq.getvalue(result, row, column);
}
int clibpq_length(const PGresult *result, int row, int column) {
  return pq.getlength(result, row, column);
}
const char *clibpq_changed(PGresult *result) { return pq.cmdTuples(result); }
void clibpq_clear(PGresult *result) { pq.clear(result); }
