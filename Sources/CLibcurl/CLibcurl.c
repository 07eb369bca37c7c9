#include "CLibcurl.h"

#include <CLoading.h>
#include <pthread.h>

/* What `curl/curl.h` declares and this program calls, under its own names: each hands over to the
 * library, which is loaded at the first of them. Hidden, so that nobody but this program has them
 * in the place of the library's own. */
#define HERE __attribute__((visibility("hidden")))

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct {
  CURLcode (*global_init)(long);
  char *(*version)(void);
  void (*free)(void *);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  CURLcode (*easy_pause)(CURL *, int);
  const char *(*easy_strerror)(CURLcode);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *);
  CURLMcode (*multi_setopt)(CURLM *, CURLMoption, ...);
  CURLMcode (*multi_add_handle)(CURLM *, CURL *);
  CURLMcode (*multi_remove_handle)(CURLM *, CURL *);
  CURLMcode (*multi_perform)(CURLM *, int *);
  CURLMcode (*multi_poll)(CURLM *, struct curl_waitfd *, unsigned int, int, int *);
  CURLMcode (*multi_wakeup)(CURLM *);
  CURLMsg *(*multi_info_read)(CURLM *, int *);
  const char *(*multi_strerror)(CURLMcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  CURLU *(*url)(void);
  void (*url_cleanup)(CURLU *);
  CURLUcode (*url_get)(CURLU *, CURLUPart, char **, unsigned int);
  CURLUcode (*url_set)(CURLU *, CURLUPart, const char *, unsigned int);
} curl;

static int is_loaded;

#define PLACE(name) {&curl.name, "curl_" #name}

static void load(void) {
  static const char *const libraries[] = {"libcurl.so.4", "libcurl-gnutls.so.4", NULL};
  static const loaded_function functions[] = {
      PLACE(global_init), PLACE(version), PLACE(free), PLACE(easy_init), PLACE(easy_cleanup),
      PLACE(easy_setopt), PLACE(easy_getinfo), PLACE(easy_pause), PLACE(easy_strerror),
      PLACE(multi_init), PLACE(multi_cleanup), PLACE(multi_setopt), PLACE(multi_add_handle),
      PLACE(multi_remove_handle), PLACE(multi_perform), PLACE(multi_poll), PLACE(multi_wakeup),
      PLACE(multi_info_read), PLACE(multi_strerror), PLACE(slist_append), PLACE(slist_free_all),
      PLACE(url), PLACE(url_cleanup), PLACE(url_get), PLACE(url_set),
  };
  is_loaded = load_functions(libraries, functions, sizeof functions / sizeof *functions);
}

int shim_is_loaded(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

/* What makes something says that it could not where the library is not there; whoever has
 * something of the library's to hand over has loaded it. */

HERE CURLcode curl_global_init(long flags) {
  return shim_is_loaded() ? curl.global_init(flags) : CURLE_FAILED_INIT;
}
HERE char *curl_version(void) { return shim_is_loaded() ? curl.version() : NULL; }
HERE CURL *curl_easy_init(void) { return shim_is_loaded() ? curl.easy_init() : NULL; }
HERE CURLM *curl_multi_init(void) { return shim_is_loaded() ? curl.multi_init() : NULL; }
HERE CURLU *curl_url(void) { return shim_is_loaded() ? curl.url() : NULL; }
HERE struct curl_slist *curl_slist_append(struct curl_slist *list, const char *text) {
  return shim_is_loaded() ? curl.slist_append(list, text) : NULL;
}
HERE void curl_slist_free_all(struct curl_slist *list) {
  if (list != NULL) curl.slist_free_all(list);
}
HERE const char *curl_easy_strerror(CURLcode code) {
  return shim_is_loaded() ? curl.easy_strerror(code) : "libcurl.so.4";
}
HERE const char *curl_multi_strerror(CURLMcode code) {
  return shim_is_loaded() ? curl.multi_strerror(code) : "libcurl.so.4";
}

HERE void curl_free(void *memory) { curl.free(memory); }
HERE void curl_easy_cleanup(CURL *easy) { curl.easy_cleanup(easy); }
HERE CURLcode curl_easy_pause(CURL *easy, int mask) { return curl.easy_pause(easy, mask); }
HERE CURLMcode curl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }
HERE CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy) {
  return curl.multi_add_handle(multi, easy);
}
HERE CURLMcode curl_multi_remove_handle(CURLM *multi, CURL *easy) {
  return curl.multi_remove_handle(multi, easy);
}
HERE CURLMcode curl_multi_perform(CURLM *multi, int *running) {
  return curl.multi_perform(multi, running);
}
HERE CURLMcode curl_multi_poll(CURLM *multi, struct curl_waitfd *others, unsigned int count,
                               int milliseconds, int *ready) {
  return curl.multi_poll(multi, others, count, milliseconds, ready);
}
HERE CURLMcode curl_multi_wakeup(CURLM *multi) { return curl.multi_wakeup(multi); }
HERE void curl_url_cleanup(CURLU *url) { curl.url_cleanup(url); }
HERE CURLUcode curl_url_set(CURLU *url, CURLUPart part, const char *text, unsigned int flags) {
  return curl.url_set(url, part, text, flags);
}

CURLcode shim_set_long(CURL *easy, CURLoption option, long value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_offset(CURL *easy, CURLoption option, curl_off_t value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_callback(CURL *easy, CURLoption option, shim_data_callback value) {
  return curl.easy_setopt(easy, option, value);
}
CURLcode shim_set_open_callback(CURL *easy, shim_open_callback value) {
  return curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, value);
}
CURLcode shim_set_sending_callback(CURL *easy, curl_prereq_callback value) {
  return curl.easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}
CURLcode shim_get_long(CURL *easy, CURLINFO info, long *value) {
  return curl.easy_getinfo(easy, info, value);
}
CURLcode shim_get_offset(CURL *easy, CURLINFO info, curl_off_t *value) {
  return curl.easy_getinfo(easy, info, value);
}
CURLMcode shim_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl.multi_setopt(multi, option, value);
}

CURL *shim_multi_next_done(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl.multi_info_read(multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

CURLUcode shim_url_get(CURLU *url, CURLUPart part, char **text, unsigned int flags) {
  return curl.url_get(url, part, text, flags);
}
