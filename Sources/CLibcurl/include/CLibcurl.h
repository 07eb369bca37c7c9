#ifndef CLIBCURL_H
#define CLIBCURL_H

#include <curl/curl.h>

// libcurl, loaded when it is first asked for something: with the thirty libraries that it brings
// it takes as long to load as all others together, and a screen needs none of them. Where it is not
// there, what makes a handle gives NULL. And what Swift cannot see of it: variadic functions and a
// union in a message.

typedef size_t (*shim_data_callback)(char *data, size_t size, size_t count, void *context);
typedef curl_socket_t (*shim_open_callback)(void *context, curlsocktype purpose,
                                           struct curl_sockaddr *address);

// 1 where the library is there, and has all that is called; safe from any thread.
int shim_is_loaded(void);

CURLcode shim_set_long(CURL *easy, CURLoption option, long value);
CURLcode shim_set_offset(CURL *easy, CURLoption option, curl_off_t value);
// libcurl copies strings, except those of CURLOPT_POSTFIELDS.
CURLcode shim_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode shim_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode shim_set_list(CURL *easy, CURLoption option, struct curl_slist *value);
CURLcode shim_set_callback(CURL *easy, CURLoption option, shim_data_callback value);
CURLcode shim_set_open_callback(CURL *easy, shim_open_callback value);
// Asked on a connection that stands, before each time that the request is written to one.
CURLcode shim_set_sending_callback(CURL *easy, curl_prereq_callback value);
CURLcode shim_get_long(CURL *easy, CURLINFO info, long *value);
CURLcode shim_get_offset(CURL *easy, CURLINFO info, curl_off_t *value);
CURLMcode shim_multi_set_long(CURLM *multi, CURLMoption option, long value);

// The next transfer that is done, with its result; NULL when there is none.
CURL *shim_multi_next_done(CURLM *multi, CURLcode *result);

// curl_url_get(3), whose first parameter is constant in some versions.
CURLUcode shim_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags);

#endif
