#ifndef CLIBCRYPTO_H
#define CLIBCRYPTO_H

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

/* HKDF with SHA-256 and no salt (RFC 5869): the parameters are an array of structs with pointers, which C
 * writes more safely. 1 where the key was derived. */
static inline int clibcrypto_hkdf_sha256(const unsigned char *key, size_t key_length,
                                         const unsigned char *info, size_t info_length,
                                         unsigned char *out, size_t out_length) {
  EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
  EVP_KDF_CTX *context = kdf == NULL ? NULL : EVP_KDF_CTX_new(kdf);
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)"SHA256", 0),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)key, key_length),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)info, info_length),
      OSSL_PARAM_construct_end(),
  };
  int derived = context == NULL ? 0 : EVP_KDF_derive(context, out, out_length, parameters);
  EVP_KDF_CTX_free(context);
  EVP_KDF_free(kdf);
  return derived == 1;
}

#endif
