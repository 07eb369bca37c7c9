#define _GNU_SOURCE 1

#include "CMemory.h"

#include <elf.h>
#include <link.h>
#include <malloc.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

void memory_share_heaps(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 2);
#endif
}

void memory_be_sparing(void) {
  memory_share_heaps();
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
#endif
}

/// Whether the loader wrote into the object's code: it would be lost.
static bool is_relocated(const struct dl_phdr_info *object, const ElfW(Phdr) * dynamic) {
  const ElfW(Dyn) *entry = (const ElfW(Dyn) *)(object->dlpi_addr + dynamic->p_vaddr);
  for (; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_TEXTREL) return true;
    if (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_TEXTREL)) return true;
  }
  return false;
}

static int give_back_code(struct dl_phdr_info *object, size_t size, void *page) {
  (void)size;
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    if (part->p_type == PT_DYNAMIC && is_relocated(object, part)) return 0;
  }
  uintptr_t mask = ~(*(uintptr_t *)page - 1);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W) || !(part->p_flags & PF_X)) continue;
    uintptr_t start = (object->dlpi_addr + part->p_vaddr) & mask;
    uintptr_t end = (object->dlpi_addr + part->p_vaddr + part->p_memsz + ~mask) & mask;
    // Pages mapped from a file and never written are read again; the kernel refuses others of its own.
    (void)madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void memory_give_back(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  dl_iterate_phdr(give_back_code, &page);
}
