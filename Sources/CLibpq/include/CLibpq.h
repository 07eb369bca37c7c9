#ifndef CLIBPQ_H
#define CLIBPQ_H

#include <stddef.h>

/* PostgreSQL's client library, loaded when it is first wanted: a program that serves from SQLite neither
 * needs it nor is slower to start by it. What is declared here is of libpq's interface 5 (libpq.so.5),
 * which has been kept since 2006; the numbers are those of libpq-fe.h. */

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;

enum { CLIBPQ_CONNECTION_OK = 0 };
enum { CLIBPQ_COMMAND_OK = 1, CLIBPQ_TUPLES_OK = 2 };
enum { CLIBPQ_TRANSACTION_IDLE = 0 };

/* 1 where the library is there; safe from any thread. */
int clibpq_load(void);

/* 150015 for 15.15; 0 where it is not there. */
int clibpq_version(void);

/* What is wrong with a connection string, or 0.
 * has_password tells whether a password stands in it. */
enum { CLIBPQ_URL_FAULTY = 1 };
int clibpq_check_url(const char *url, int *has_password, char *message, size_t capacity);

/* keywords and values end with NULL; a "dbname" may be a connection string. Never NULL but for lack of
 * memory. Whenever the server warns of something, *warned becomes 1: of a commit, that it was not
 * carried to a standby that it was to wait for. */
PGconn *clibpq_connect(const char *const *keywords, const char *const *values, int *warned);
void clibpq_finish(PGconn *connection);
int clibpq_status(const PGconn *connection);
const char *clibpq_error(const PGconn *connection);
int clibpq_server_version(const PGconn *connection);
const char *clibpq_parameter(const PGconn *connection, const char *name);
/* The number of the server's process. */
int clibpq_process(const PGconn *connection);
int clibpq_transaction_status(const PGconn *connection);

/* Whether an idle connection is good: 0 where the server has closed it. */
int clibpq_is_sound(PGconn *connection);

/* What a statement gives. A server that has said nothing for so many milliseconds is given up: the
 * connection is closed. NULL for that, where it broke, or where nothing could be sent. */
PGresult *clibpq_exec(PGconn *connection, const char *sql, int silence);
PGresult *clibpq_prepare(PGconn *connection, const char *name, const char *sql, int silence);
PGresult *clibpq_exec_prepared(PGconn *connection, const char *name, int count,
                               const char *const *values, const int *lengths, const int *formats,
                               int silence);

int clibpq_result_status(const PGresult *result);
/* The five characters of an error, or NULL. */
const char *clibpq_sqlstate(const PGresult *result);
const char *clibpq_message(const PGresult *result);
int clibpq_rows(const PGresult *result);
int clibpq_is_null(const PGresult *result, int row, int column);
const char *clibpq_value(const PGresult *result, int row, int column);
int clibpq_length(const PGresult *result, int row, int column);
const char *clibpq_changed(PGresult *result);
void clibpq_clear(PGresult *result);

#endif
